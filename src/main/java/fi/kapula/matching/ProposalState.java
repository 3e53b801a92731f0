package fi.kapula.matching;

/** What became of a proposal. Open and accepted ones take a place of the supervisor. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    /** The supervision that followed was closed. */
    ENDED,
    /** The supervision that followed did not work; the supervisor is not asked again in this case. */
    FAILED,
    DECLINED,
    LAPSED,
    WITHDRAWN
}
