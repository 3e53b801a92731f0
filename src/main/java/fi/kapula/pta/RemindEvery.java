package fi.kapula.pta;

/** How often a goal is reminded of; on which days is for the table {@code GoalReminders} to say. */
enum RemindEvery {
    NEVER,
    TWICE_A_WEEK,
    WEEKLY
}
