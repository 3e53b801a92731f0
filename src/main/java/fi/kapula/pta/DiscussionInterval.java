package fi.kapula.pta;

/** How often the discussions of a coaching come. The law of the house is once a month at least: nothing is longer. */
enum DiscussionInterval {
    MONTHLY,
    EVERY_2_WEEKS
}
