package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingCard;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What the supervisor types to move a meeting, as it was typed.
 *
 * @param sequence of the meeting when the page was shown
 * @param offset which of the two hours is meant, where summer time ends; else anything
 * @param units empty for those that the duration comes to
 */
record MoveForm(
        Integer sequence,
        String day,
        String time,
        String offset,
        String minutes,
        String place,
        String units,
        Boolean acceptClash) {

    MoveForm {
        day = stripped(day);
        time = stripped(time);
        offset = stripped(offset);
        minutes = stripped(minutes);
        place = stripped(place);
        units = stripped(units);
        // Browsers do not send a box that is not ticked.
        acceptClash = Boolean.TRUE.equals(acceptClash);
    }

    /** @param proposed the units that the duration comes to; those alone follow when the duration changes */
    static MoveForm of(MeetingCard meeting, BigDecimal proposed, ZoneId zone) {
        ZonedDateTime start = meeting.startsAt().atZone(zone);
        boolean usual = meeting.units().compareTo(proposed) == 0;
        return new MoveForm(
                meeting.sequence(),
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                start.getOffset().getId(),
                String.valueOf(meeting.durationMinutes()),
                meeting.place(),
                usual ? "" : meeting.units().stripTrailingZeros().toPlainString(),
                false);
    }

    /** To be saved after all, over what the supervisor has now been shown. */
    MoveForm over(int sequence) {
        return new MoveForm(sequence, day, time, offset, minutes, place, units, acceptClash);
    }

    /** A page without it has seen nothing. */
    int seen() {
        return sequence == null ? -1 : sequence;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
