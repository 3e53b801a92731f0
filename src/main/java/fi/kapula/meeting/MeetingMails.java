package fi.kapula.meeting;

import fi.kapula.notification.MailCalendar;
import fi.kapula.notification.MailRequest;
import fi.kapula.notification.Mails;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What is told about meetings, and to whom. */
@Component
class MeetingMails {

    private final Mails mails;
    private final Meetings meetings;
    private final MeetingWords words;
    private final MeetingCalendar calendar;
    private final People people;
    private final Clock clock;

    MeetingMails(
            Mails mails, Meetings meetings, MeetingWords words, MeetingCalendar calendar, People people, Clock clock) {
        this.mails = mails;
        this.meetings = meetings;
        this.words = words;
        this.calendar = calendar;
        this.people = people;
        this.clock = clock;
    }

    /** Asks one supervisee whether the time suits, for the first time or after it was moved. */
    void invite(long id, String supervisee, String taskId) {
        MeetingCard meeting = card(id);
        String template = meeting.sequence() == 0 ? "MeetingInvitation" : "MeetingMoved";
        send(meeting, taskId, template, supervisee, "/tasks/" + taskId, to -> calendar.request(meeting, to));
    }

    /** The day before; says nothing when the engine was stopped and comes to it after the meeting has begun. */
    void remind(long id) {
        MeetingCard meeting = card(id);
        if (!clock.instant().isBefore(meeting.startsAt())) {
            return;
        }
        List<String> recipients = new ArrayList<>(meeting.participants().keySet());
        recipients.add(meeting.supervisor());
        String event = "meeting-%d-reminder-%d".formatted(id, meeting.sequence());
        recipients.forEach(to -> send(meeting, event, "MeetingReminder", to, page(meeting), nothing()));
    }

    void cancelled(long id) {
        MeetingCard meeting = card(id);
        String event = "meeting-" + id + "-cancelled";
        meeting.participants().keySet().forEach(person ->
                send(meeting, event, "MeetingCancelled", person, page(meeting), to -> calendar.cancel(meeting, to)));
    }

    /** The one answer that the supervisor has to do something about. */
    void doesNotSuit(MeetingCard meeting, String supervisee) {
        Participation part = meeting.participants().get(supervisee);
        mails.send(new MailRequest(
                "meeting-%d-%s-%d".formatted(meeting.id(), supervisee, part.repliedAt().toEpochMilli()),
                meeting.supervisor(),
                "MeetingDoesNotSuit",
                meeting.businessKey(),
                words.title(meeting.businessKey()),
                List.of(meeting.startsAt(), people.person(supervisee).map(PersonCard::name).orElse("")),
                part.remark(),
                page(meeting)));
    }

    void toConfirm(long id, String event, String template, String taskId) {
        MeetingCard meeting = card(id);
        send(meeting, event, template, meeting.supervisor(), "/tasks/" + taskId, nothing());
    }

    private void send(
            MeetingCard meeting,
            String event,
            String template,
            String recipient,
            String path,
            Function<PersonCard, MailCalendar> entry) {
        mails.send(new MailRequest(
                event,
                recipient,
                template,
                meeting.businessKey(),
                words.title(meeting.businessKey()),
                List.of(meeting.startsAt(), meeting.durationMinutes(), meeting.place()),
                null,
                path,
                people.person(recipient).map(entry).orElse(null)));
    }

    private static Function<PersonCard, MailCalendar> nothing() {
        return person -> null;
    }

    private MeetingCard card(long id) {
        return meetings.find(id).orElseThrow();
    }

    private static String page(MeetingCard meeting) {
        return "/cases/" + meeting.businessKey() + "/meetings";
    }
}
