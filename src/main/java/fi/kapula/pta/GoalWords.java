package fi.kapula.pta;

import org.springframework.lang.Nullable;

/** What a goal says: what is to be reached, how, and who helps. Kept sealed. */
record GoalWords(String goal, String means, @Nullable String helper) {}
