package fi.kapula.combination;

/** What became of an applicant who was asked to join. */
public enum MemberState {
    ASKED,
    /** Consented; once the combined case is made, has joined. */
    CONSENTED,
    DECLINED,
    /** Did not answer in time. */
    LAPSED,
    /** Withdrew their application. */
    LEFT,
    /** Was asked or had consented when the combination was taken apart. */
    RELEASED;

    boolean isIn() {
        return this == ASKED || this == CONSENTED;
    }
}
