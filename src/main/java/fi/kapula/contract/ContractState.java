package fi.kapula.contract;

/** Where a version of a contract stands. */
public enum ContractState {
    /** Drafted; not all parties have answered. */
    WAITING,
    /** Accepted by all. */
    IN_FORCE,
    /** Somebody did not accept. */
    REJECTED,
    /** A later version was drafted: acknowledgements of this one are void. */
    REPLACED,
    /** The supervision ended, or passed to another supervisor. */
    ENDED
}
