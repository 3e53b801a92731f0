package fi.kapula.meeting;

import static fi.kapula.meeting.MeetingProcess.MEETING_ID;
import static fi.kapula.meeting.MeetingPlan.LONGEST;
import static fi.kapula.meeting.MeetingPlan.MOST_UNITS;
import static fi.kapula.meeting.MeetingPlan.PLACE_LENGTH;
import static fi.kapula.meeting.MeetingPlan.SHORTEST;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The supervisor sets time, place and units of a meeting, and sees what else is at that time. */
@Component
class ScheduleMeetingForm implements TaskForm<ScheduleMeetingForm.Submission> {

    /** @param acceptClash that another meeting of the supervisor is at the same time */
    record Submission(
            @NotNull OffsetDateTime startsAt,
            @NotNull @Min(SHORTEST) @Max(LONGEST) Integer durationMinutes,
            @NotBlank @Size(max = PLACE_LENGTH) String place,
            @Min(0) @Max(MOST_UNITS) @Digits(integer = 2, fraction = 2) BigDecimal units,
            Boolean acceptClash) {}

    private static final int MEETINGS_SHOWN = 20;

    private final Meetings meetings;
    private final MeetingService service;
    private final MeetingSuggestion suggestion;
    private final MeetingWords words;
    private final Clock clock;

    ScheduleMeetingForm(
            Meetings meetings, MeetingService service, MeetingSuggestion suggestion, MeetingWords words, Clock clock) {
        this.meetings = meetings;
        this.service = service;
        this.suggestion = suggestion;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        String supervisor = task.reader().id();
        MeetingPlan plan = suggestion.next(task.businessKey());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("startsAt", plan.startsAt().atZone(clock.getZone()).toOffsetDateTime());
        shown.put("durationMinutes", plan.durationMinutes());
        shown.put("place", plan.place());
        shown.put("units", plan.units());
        shown.put("acceptClash", false);
        shown.put("clashes", words.list(meetings.clashes(supervisor, plan, null), task.language()));
        shown.put("otherMeetings", words.rows(meetings.aheadOf(supervisor, MEETINGS_SHOWN), task.language()));
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        MeetingPlan plan = plan(submission);
        Optional<String> obstacle = plan.obstacle(clock.instant());
        if (obstacle.isPresent()) {
            return Answer.rejected("startsAt", obstacle.get());
        }
        List<MeetingCard> clashes = meetings.clashes(task.reader().id(), plan, null);
        if (!clashes.isEmpty() && !Boolean.TRUE.equals(submission.acceptClash())) {
            String others = words.list(clashes, task.language()).replace("\n", "; ");
            return Answer.rejected("startsAt", "error.meeting.clash", others);
        }
        return Answer.accepted(MEETING_ID, service.schedule(task.businessKey(), plan).id());
    }

    /** Units that are left out are those that the duration comes to. */
    private MeetingPlan plan(Submission submission) {
        int minutes = submission.durationMinutes();
        BigDecimal units = submission.units() == null ? meetings.proposedUnits(minutes) : submission.units();
        Instant start = submission.startsAt().toInstant().truncatedTo(ChronoUnit.MINUTES);
        return new MeetingPlan(start, minutes, submission.place(), units);
    }
}
