package fi.kapula.questionnaire;

import java.time.Instant;

/**
 * What a respondent answered about something.
 *
 * @param version of the set in which it was asked, and in which it is to be shown
 */
public record Sheet(String subject, String respondent, String set, int version, Answers answers, Instant changedAt) {}
