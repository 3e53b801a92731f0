package fi.kapula.pta;

/** What became of a discussion. */
enum DiscussionOutcome {
    ON_TIME,
    LATE,
    SKIPPED,
    MISSED,
    /** It may still be held. */
    OPEN
}
