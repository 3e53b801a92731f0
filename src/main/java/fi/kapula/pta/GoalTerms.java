package fi.kapula.pta;

/** How long a goal runs and how it is reminded of. @param weeks 1 to 4 */
record GoalTerms(int weeks, RemindEvery remindEvery, boolean remindCoach) {

    static final int LONGEST = 4;

    GoalTerms {
        if (weeks < 1 || weeks > LONGEST) {
            throw new IllegalArgumentException("A goal of " + weeks + " weeks");
        }
    }
}
