package fi.kapula.portal;

import fi.kapula.portal.Words.Moment;
import org.springframework.lang.Nullable;

/**
 * A meeting that is not over, as one reader may see it.
 *
 * @param title of the case
 * @param place for those who take part, as all that follows
 * @param link whether the place is an address of the web
 * @param reply the reader's own answer in words
 * @param asked whether the reader has not answered yet
 * @param answerable whether the reader may answer, or answer otherwise
 * @param answers everybody's in figures, for whoever holds it
 * @param objected whether somebody cannot come, for whoever holds it
 */
record MeetingLine(
        long id,
        String businessKey,
        String title,
        Moment when,
        @Nullable String place,
        boolean link,
        @Nullable String reply,
        boolean asked,
        boolean answerable,
        @Nullable String answers,
        boolean objected) {}
