package fi.kapula.meeting;

import static fi.kapula.meeting.MeetingProcess.MEETING_ID;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A supervisee says whether the time suits. */
@Component
class AnswerMeetingForm implements TaskForm<AnswerMeetingForm.Submission> {

    enum Suits {
        YES,
        NO
    }

    record Submission(@NotNull Suits suits, @Size(max = 1000) String comment) {}

    private final Meetings meetings;
    private final MeetingAnswers answers;
    private final MeetingWords words;

    AnswerMeetingForm(Meetings meetings, MeetingAnswers answers, MeetingWords words) {
        this.meetings = meetings;
        this.answers = answers;
        this.words = words;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        MeetingCard meeting = meetings.find(MEETING_ID.from(task)).orElseThrow();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("when", words.when(meeting, task.language()));
        shown.put("place", meeting.place());
        shown.put("supervisorName", words.name(meeting.supervisor()));
        return shown;
    }

    /** Neither answer nor comment goes into the process: what follows does not depend on them. */
    @Override
    public Answer submit(OpenTask task, Submission submission) {
        Reply reply = submission.suits() == Suits.YES ? Reply.YES : Reply.NO;
        return answers.answer(MEETING_ID.from(task), task.reader().id(), reply, submission.comment())
                ? Answer.accepted()
                : Answer.rejected("suits", "error.meeting.begun");
    }
}
