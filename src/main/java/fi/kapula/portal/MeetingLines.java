package fi.kapula.portal;

import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingState;
import fi.kapula.meeting.MeetingWords;
import fi.kapula.meeting.Participation;
import fi.kapula.meeting.Reply;
import fi.kapula.portal.Words.Moment;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts meetings that are not over into words: place and own answer for the invited, all answers in figures for the supervisor. */
@Component
class MeetingLines {

    private final MeetingWords meetings;
    private final Words words;
    private final Clock clock;

    MeetingLines(MeetingWords meetings, Words words, Clock clock) {
        this.meetings = meetings;
        this.words = words;
        this.clock = clock;
    }

    MeetingLine line(MeetingCard meeting, String title, Visitor reader) {
        boolean holds = meeting.isWith(reader.id());
        Participation own = meeting.participants().get(reader.id());
        String place = holds || own != null ? meeting.place() : null;
        boolean open = meeting.state() == MeetingState.SCHEDULED && clock.instant().isBefore(meeting.startsAt());
        return new MeetingLine(
                meeting.id(),
                meeting.businessKey(),
                title,
                when(meeting, reader.language()),
                place,
                place != null && place.matches("https?://\\S+"),
                own == null || own.reply() == Reply.NONE ? null : reply(own.reply(), reader.language()),
                own != null && own.reply() == Reply.NONE,
                own != null && open,
                holds ? answers(meeting, reader.language()) : null,
                holds && count(meeting, Reply.NO) > 0);
    }

    Moment when(MeetingCard meeting, Language language) {
        return new Moment(meetings.when(meeting, language), words.time(language, meeting.startsAt()).iso());
    }

    /** For instance "sopii 2, ei sovi 1, ei vastannut 3"; what is nobody's is left out. */
    String answers(MeetingCard meeting, Language language) {
        return String.join(
                ", ",
                Stream.of(Reply.YES, Reply.NO, Reply.NONE)
                        .filter(reply -> count(meeting, reply) > 0)
                        .map(reply -> words.text(language, "home.answers." + reply, count(meeting, reply)))
                        .toList());
    }

    static long count(MeetingCard meeting, Reply reply) {
        return meeting.participants().values().stream()
                .filter(part -> part.reply() == reply)
                .count();
    }

    private String reply(Reply reply, Language language) {
        return words.text(language, "home.reply." + reply);
    }
}
