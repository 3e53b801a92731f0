package fi.kapula.supervision;

/** Why a running supervision needs somebody's attention. */
public enum Concern {
    /** A party did not accept the contract, and there is no newer version. */
    CONTRACT_REJECTED,
    /** The contract in force has ended, or will before long. */
    CONTRACT_ENDING,
    /** Nothing is agreed, and it has been quiet for long. */
    NO_MEETING
}
