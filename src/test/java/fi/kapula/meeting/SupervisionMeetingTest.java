package fi.kapula.meeting;

import static fi.kapula.meeting.MeetingSteps.at;
import static fi.kapula.meeting.MeetingSteps.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.shared.DomainException;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionMeetingTest {

    @Autowired
    private MeetingSteps steps;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingService service;

    @Autowired
    private MeetingAnswers answers;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private String group;
    private long meeting;

    @BeforeEach
    void saara_meets_a_group_of_three_next_tuesday() {
        process.clear();
        clock.set("2026-11-20T12:00");
        group = steps.group();
        mail.forget();
        meeting = steps.schedule(group, tuesday());
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        // Where attendance is not kept: MeetingWithoutAttendanceTest.
        assertThat(process.unvisited("SupervisionMeeting")).containsExactly("ServiceTask_CountMeetingAsHeld");
    }

    @Test
    void goes_from_invitation_to_a_held_meeting() {
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi");
        assertThat(mail.last("topi").plain()).contains("24.11.2026 klo 10.00", "90 minuuttia", "Kokoushuone Kataja");
        assertThat(steps.asked(group, "AnswerMeeting")).containsExactly("taina", "teemu", "topi");

        steps.answer(group, "topi", "YES", null);
        steps.answer(group, "taina", "YES", "Tulen suoraan neuvolasta.");
        steps.answer(group, "teemu", "NO", null);
        mail.forget();
        process.fireTimer("BoundaryEvent_DayBefore");
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi", "saara");

        process.fireTimer("IntermediateCatchEvent_MeetingOver");
        assertThat(mail.last("saara").subject()).contains("Merkitse läsnäolo");
        Map<String, Object> shown = steps.show(group, "ConfirmAttendance", "saara");
        assertThat(shown).containsEntry("held", true).containsEntry("attended", List.of("taina", "topi"));
        assertThat(shown.get("answers").toString()).contains("Tulen suoraan neuvolasta.", "ei sovi");
        steps.submit(group, "ConfirmAttendance", "saara", Map.of("held", true, "attended", List.of("topi", "teemu")));

        assertThat(card().state()).isEqualTo(MeetingState.HELD);
        assertThat(card().attended()).containsExactlyInAnyOrder("topi", "teemu");
        assertThat(meetings.unitsUsed(group)).isEqualByComparingTo("2");
        assertThat(process.path(group)).contains("EndEvent_MeetingHeld");
    }

    @Test
    void links_each_invitation_to_the_task_of_the_invited() {
        assertThat(mail.last("topi").path()).startsWith("/tasks/").isNotEqualTo(mail.last("taina").path());
    }

    @Test
    void ends_open_questions_when_the_meeting_begins() {
        steps.answer(group, "topi", "YES", null);
        process.fireTimer("BoundaryEvent_MeetingBegins");
        assertThat(steps.asked(group, "AnswerMeeting")).isEmpty();
        process.fireTimer("IntermediateCatchEvent_MeetingOver");
        assertThat(steps.show(group, "ConfirmAttendance", "saara")).containsEntry("attended", List.of("topi"));
    }

    @Test
    void asks_everybody_anew_each_time_it_is_moved() {
        steps.answer(group, "topi", "YES", null);
        service.move(meeting, "saara", card().sequence(), plan("2026-11-25T13:00"));
        assertThat(steps.asked(group, "AnswerMeeting")).containsExactly("taina", "teemu", "topi");
        assertThat(card().participants().get("topi").reply()).isEqualTo(Reply.NONE);
        assertThat(mail.last("topi").subject()).contains("siirretty");
        assertThat(mail.last("topi").plain()).contains("25.11.2026 klo 13.00", "Etänä");

        mail.forget();
        service.move(meeting, "saara", card().sequence(), plan("2026-11-26T13:00"));
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi");
        assertThat(card().sequence()).isEqualTo(2);
        assertThat(dueDate("BoundaryEvent_DayBefore")).isEqualTo(local("2026-11-25T09:00"));
        assertThat(dueDate("BoundaryEvent_MeetingBegins")).isEqualTo(local("2026-11-26T13:00"));
        assertThat(dueDate("IntermediateCatchEvent_MeetingOver")).isNull();
    }

    @Test
    void can_be_moved_when_all_have_answered() {
        List.of("topi", "taina", "teemu").forEach(person -> steps.answer(group, person, "YES", null));
        assertThat(dueDate("IntermediateCatchEvent_MeetingOver")).isEqualTo(local("2026-11-24T11:30"));
        service.move(meeting, "saara", card().sequence(), plan("2026-11-25T13:00"));
        assertThat(steps.asked(group, "AnswerMeeting")).hasSize(3);
    }

    @Test
    void tells_everybody_when_it_is_cancelled_and_leaves_other_meetings_alone() {
        long second = steps.schedule(group, at("2026-12-15T10:00:00+02:00"));
        mail.forget();
        service.cancel(meeting, "saara", card().sequence());
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi");
        assertThat(mail.last("topi").subject()).contains("peruttu");
        assertThat(mail.last("teemu").subject()).as("in his language").contains("cancelled");
        assertThat(process.path(group)).contains("EndEvent_MeetingCancelled");
        assertThat(card().state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(meetings.next(group)).hasValueSatisfying(next -> assertThat(next.id()).isEqualTo(second));
        assertThat(steps.asked(group, "AnswerMeeting")).hasSize(3);
        assertThatThrownBy(() -> service.move(meeting, "saara", card().sequence(), plan("2026-11-26T13:00")))
                .hasMessage("error.meeting.over");
    }

    @Test
    void calls_off_what_is_ahead_when_the_case_ends() {
        mail.forget();
        cases.close(group, "saara");
        assertThat(mail.all())
                .filteredOn(sent -> "CANCEL".equals(method(sent.calendar())))
                .extracting(MailProbe.Sighting::recipient)
                .containsExactly("taina", "teemu", "topi");
        assertThat(meetings.ahead(group)).isEmpty();
        assertThat(card().state()).isEqualTo(MeetingState.CANCELLED);
    }

    @Test
    void tells_the_supervisor_at_once_whom_the_time_does_not_suit() {
        mail.forget();
        steps.answer(group, "topi", "YES", "Sopii hyvin.");
        assertThat(mail.all()).isEmpty();
        steps.answer(group, "taina", "NO", "Olen kurssilla.");
        assertThat(mail.recipients()).containsExactly("saara");
        assertThat(mail.last("saara").plain()).contains("Taina", "Olen kurssilla.");
    }

    @Test
    void lets_an_answer_be_changed_until_it_begins() {
        steps.answer(group, "topi", "YES", null);
        mail.forget();
        assertThat(answers.change(meeting, "topi", card().sequence(), false, "Lapsi sairastui.")).isTrue();
        assertThat(mail.recipients()).containsExactly("saara");
        assertThat(answers.change(meeting, "topi", card().sequence(), true, null)).isTrue();
        assertThat(card().participants().get("topi").reply()).isEqualTo(Reply.YES);

        clock.set("2026-11-24T10:00");
        assertThat(answers.change(meeting, "topi", card().sequence(), false, "Myöhässä.")).isFalse();
        assertThat(card().participants().get("topi").reply()).isEqualTo(Reply.YES);
        for (String person : List.of("taina", "liisa")) {
            assertThatThrownBy(() -> answers.change(meeting, person, card().sequence(), true, null))
                    .isInstanceOf(DomainException.class);
        }
    }

    @Test
    void is_not_held_when_the_supervisor_says_so() {
        process.fireTimer("BoundaryEvent_MeetingBegins");
        process.fireTimer("IntermediateCatchEvent_MeetingOver");
        mail.forget();
        process.fireTimer("BoundaryEvent_AttendanceReminderDue");
        assertThat(mail.recipients()).containsExactly("saara");
        steps.submit(group, "ConfirmAttendance", "saara", Map.of("held", false));
        assertThat(card().state()).isEqualTo(MeetingState.NOT_HELD);
        assertThat(meetings.unitsUsed(group)).isEqualByComparingTo("0");
        assertThat(process.path(group)).contains("EndEvent_MeetingNotHeld");

        service.correct(meeting, "saara", card().version(), true, Set.of("topi"));
        assertThat(meetings.summaries(List.of(group, "TNO-2026-9999")).get(group))
                .satisfies(sums -> assertThat(sums.unitsUsed()).isEqualByComparingTo("2"))
                .extracting(Meetings.Summary::held)
                .isEqualTo(1L);
        assertThat(card().attended()).containsExactly("topi");
    }

    @Test
    void is_moved_cancelled_and_corrected_by_its_own_supervisor_alone() {
        for (String person : List.of("topi", "aino", "kaisa")) {
            assertThatThrownBy(() -> service.move(meeting, person, card().sequence(), plan("2026-11-26T13:00")))
                    .hasMessage("error.meeting.unknown");
            assertThatThrownBy(() -> service.cancel(meeting, person, 0)).hasMessage("error.meeting.unknown");
            assertThatThrownBy(() -> service.correct(meeting, person, 0, true, null))
                    .hasMessage("error.meeting.unknown");
        }
        assertThatThrownBy(() -> service.cancel(-1, "saara", 0)).hasMessage("error.meeting.unknown");
        assertThatThrownBy(() -> service.move(meeting, "saara", card().sequence(), plan("2026-11-19T13:00")))
                .hasMessage("error.meeting.past");
        clock.set("2026-11-24T11:30");
        assertThatThrownBy(() -> service.cancel(meeting, "saara", card().sequence())).hasMessage("error.meeting.over");
    }

    @Test
    void reminds_at_nine_of_the_day_before_across_the_beginning_of_summer_time() {
        String single = steps.single();
        long spring = steps.schedule(single, at("2027-03-28T10:00:00+03:00"));
        assertThat(meetings.find(spring).orElseThrow().startsAt()).isEqualTo(Instant.parse("2027-03-28T07:00:00Z"));
        assertThat(dueDates("BoundaryEvent_DayBefore")).contains(Date.from(Instant.parse("2027-03-27T07:00:00Z")));
        assertThat(mail.last("liisa").plain()).contains("28.3.2027 klo 10.00");
    }

    @Test
    void reminds_at_nine_of_the_day_before_across_its_end() {
        String single = steps.single();
        steps.schedule(single, at("2027-10-31T10:00:00+02:00"));
        assertThat(dueDates("BoundaryEvent_DayBefore")).contains(Date.from(Instant.parse("2027-10-30T06:00:00Z")));
    }

    @Test
    void tells_the_hour_that_comes_twice_from_itself() {
        clock.set("2026-10-20T12:00");
        String single = steps.single();
        long summer = steps.schedule(single, at("2026-10-25T03:30:00+03:00"));
        Map<String, Object> anHourLater = at("2026-10-25T03:30:00+02:00");
        anHourLater.put("acceptClash", true);
        long winter = steps.schedule(single, anHourLater);
        assertThat(meetings.find(summer).orElseThrow().startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(meetings.find(winter).orElseThrow().startsAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(meetings.find(summer).orElseThrow().durationMinutes()).isEqualTo(90);
        Date nineOnSaturday = Date.from(Instant.parse("2026-10-24T06:00:00Z"));
        assertThat(dueDates("BoundaryEvent_DayBefore")).filteredOn(nineOnSaturday::equals).hasSize(2);
    }

    @Test
    void does_not_remind_of_a_meeting_whose_day_before_has_begun() {
        String single = steps.single();
        mail.forget();
        steps.schedule(single, at("2026-11-21T08:00:00+02:00"));
        assertThat(dueDates("BoundaryEvent_DayBefore")).anyMatch(due -> due.after(local("2900-01-01T00:00")));

        clock.set("2026-11-24T10:05");
        mail.forget();
        management.executeJob(management.createJobQuery()
                .activityId("BoundaryEvent_DayBefore")
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0)
                .getId());
        assertThat(mail.all()).as("the engine was stopped the day before").isEmpty();
    }

    @Test
    void keeps_no_words_in_the_process() {
        steps.answer(group, "taina", "NO", "Canary7311");
        process.fireTimer("BoundaryEvent_MeetingBegins");
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("Canary7311"));
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("SupervisionMeeting")
                .singleResult()
                .getId();
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list())
                .extracting(variable -> variable.getName())
                .containsOnly("meetingId", "supervisor");
    }

    @Test
    void tells_its_history_and_shows_others_nothing_of_an_answer() {
        steps.answer(group, "topi", "NO", "Vain Saaralle.");
        service.move(meeting, "saara", card().sequence(), plan("2026-11-25T13:00"));
        steps.answer(group, "topi", "YES", "Vain Saaralle.");
        assertThat(meetings.history(group))
                .extracting(MeetingHappening::kind)
                .containsExactly(
                        MeetingEventKind.SCHEDULED,
                        MeetingEventKind.ANSWERED,
                        MeetingEventKind.MOVED,
                        MeetingEventKind.ANSWERED);
        assertThat(card().asSeenBy("taina").toString()).doesNotContain("YES", "Vain Saaralle.");
        assertThat(card().asSeenBy("topi").toString()).contains("YES");
    }

    @Test
    void stands_in_the_calendars_of_those_concerned() {
        Instant from = Instant.parse("2026-11-24T00:00:00Z");
        Instant to = Instant.parse("2026-11-25T00:00:00Z");
        for (String person : List.of("saara", "topi")) {
            assertThat(meetings.ofPerson(person, from, to)).extracting(MeetingCard::id).containsExactly(meeting);
        }
        assertThat(meetings.ofPerson("liisa", from, to)).isEmpty();
        assertThat(meetings.ofPerson("topi", to, to.plusSeconds(3600))).isEmpty();
        service.cancel(meeting, "saara", card().sequence());
        assertThat(meetings.ofPerson("topi", from, to)).isEmpty();
    }

    @Test
    void is_listed_page_by_page_the_latest_first() {
        long later = steps.schedule(group, at("2026-12-15T10:00:00+02:00"));
        List<MeetingCard> first = meetings.ofCase(group, Meetings.Position.END, 1);
        assertThat(first).extracting(MeetingCard::id).containsExactly(later);
        List<MeetingCard> second = meetings.ofCase(group, first.get(0).position(), 5);
        assertThat(second).extracting(MeetingCard::id).containsExactly(meeting);
    }

    private MeetingCard card() {
        return meetings.find(meeting).orElseThrow();
    }

    private MeetingPlan plan(String start) {
        return new MeetingPlan(local(start).toInstant(), 45, "Etänä", BigDecimal.ONE);
    }

    private static String method(String calendar) {
        return calendar == null ? null : calendar.replaceAll("(?s).*METHOD:([A-Z]+).*", "$1");
    }

    private Date dueDate(String timer) {
        return dueDates(timer).stream().findFirst().orElse(null);
    }

    private List<Date> dueDates(String timer) {
        return management.createJobQuery().activityId(timer).list().stream()
                .map(job -> new Date(job.getDuedate().getTime()))
                .toList();
    }

    private static Date local(String time) {
        return Date.from(LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
    }
}
