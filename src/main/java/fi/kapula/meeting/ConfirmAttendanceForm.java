package fi.kapula.meeting;

import static fi.kapula.meeting.MeetingProcess.HELD;
import static fi.kapula.meeting.MeetingProcess.MEETING_ID;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.Option;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import jakarta.validation.constraints.NotEmpty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The supervisor says whether the meeting was held and who was there; those who said yes are ticked to begin with. */
@Component
class ConfirmAttendanceForm implements TaskForm<ConfirmAttendanceForm.Submission> {

    /** An unticked box is a no. */
    record Submission(Boolean held, @When(key = "held", is = "true") @NotEmpty List<String> attended) {}

    private final Meetings meetings;
    private final MeetingService service;
    private final MeetingWords words;

    ConfirmAttendanceForm(Meetings meetings, MeetingService service, MeetingWords words) {
        this.meetings = meetings;
        this.service = service;
        this.words = words;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        MeetingCard meeting = meetings.find(MEETING_ID.from(task)).orElseThrow();
        List<PersonCard> supervisees = words.supervisees(meeting);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("when", words.when(meeting, task.language()));
        shown.put("place", meeting.place());
        shown.put("answers", supervisees.stream().map(person -> row(meeting, person, task.language())).toList());
        shown.put("held", true);
        shown.put("supervisees", supervisees.stream().map(person -> new Option(person.id(), person.name())).toList());
        shown.put("attended", supervisees.stream()
                .map(PersonCard::id)
                .filter(person -> meeting.participants().get(person).reply() == Reply.YES)
                .toList());
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        long id = MEETING_ID.from(task);
        boolean held = Boolean.TRUE.equals(submission.held());
        List<String> attended = held ? submission.attended() : List.of();
        if (!meetings.invited(id).containsAll(attended)) {
            return Answer.rejected("attended", "error.option");
        }
        service.confirm(id, held, attended, task.reader().id());
        return Answer.accepted(HELD, held);
    }

    private Map<String, String> row(MeetingCard meeting, PersonCard person, Language language) {
        Participation part = meeting.participants().get(person.id());
        return Map.of(
                "name", person.name(),
                "reply", words.text("reply." + part.reply(), language),
                "remark", Objects.requireNonNullElse(part.remark(), ""));
    }
}
