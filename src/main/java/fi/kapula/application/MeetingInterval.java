package fi.kapula.application;

/** How often the applicant wishes to meet. */
public enum MeetingInterval {
    EVERY_2_WEEKS,
    EVERY_3_WEEKS,
    MONTHLY
}
