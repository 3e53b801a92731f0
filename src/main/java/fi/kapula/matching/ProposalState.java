package fi.kapula.matching;

/** What became of a proposal. Open and accepted ones take a place of the supervisor. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED,
    WITHDRAWN
}
