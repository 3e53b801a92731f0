package fi.kapula.security;

/** What a person is in a case. A person may be several; none means that the case does not exist for them. */
public enum CaseRole {
    APPLICANT,
    SUPERVISEE,
    PRESENTER,
    COORDINATOR,
    PROPOSED_SUPERVISOR,
    SUPERVISOR,

    // PTA coaching; none of the roles above sees anything there, nor these there.
    CLIENT,
    COACH,
    TEAM_COACH,
    TEAM_LEAD,
    /** A lead who has stated a reason, for a limited time. */
    TEAM_LEAD_WITH_REASON
}
