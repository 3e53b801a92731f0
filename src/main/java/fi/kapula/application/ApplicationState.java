package fi.kapula.application;

/** Where an application stands. */
public enum ApplicationState {
    /** With the applicant, never sent; nobody else sees it. */
    DRAFT,
    /** With the presenter. */
    PRESENTING,
    /** With the coordinator, who seeks a supervisor. */
    MATCHING,
    /** Reserved while its applicant, and others, are asked whether they join; in a combined case: while they are asked. */
    COMBINING,
    /** Joined to others in a combined case, for which a supervisor is sought. */
    COMBINED,
    /** Back with the applicant for correction. */
    RETURNED,
    /** Rejected; the applicant may correct it and send it again. */
    REJECTED,
    /** A supervisor has accepted; the supervision goes on. */
    ACCEPTED,
    /** The supervision was carried to its end. */
    CLOSED,
    /** The applicant withdrew it. */
    WITHDRAWN,
    /** Nobody continued it in time. */
    LAPSED,
    /** A combined case that was taken apart; its applications are on their own again. */
    TAKEN_APART;

    public boolean isWithApplicant() {
        return this == DRAFT || this == RETURNED || this == REJECTED;
    }

    /** Whether the applicant can no longer withdraw. */
    public boolean isEnded() {
        return this == ACCEPTED || this == CLOSED || this == WITHDRAWN || this == LAPSED || this == TAKEN_APART;
    }
}
