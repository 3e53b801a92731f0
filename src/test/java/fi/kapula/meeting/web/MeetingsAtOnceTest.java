package fi.kapula.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingState;
import fi.kapula.meeting.MeetingSteps;
import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.Reply;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or two windows, at the same moment: whoever comes first. */
@KapulaTest
class MeetingsAtOnceTest {

    @Autowired
    private MeetingSteps steps;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private Pages pages;

    @Autowired
    private Meetings meetings;

    private final ExecutorService windows = Executors.newFixedThreadPool(3);
    private String group;
    private long meeting;
    private String path;

    @BeforeEach
    void saara_meets_a_group_next_tuesday() {
        process.clear();
        clock.set("2026-11-20T12:00");
        group = steps.group();
        meeting = steps.schedule(group, MeetingSteps.tuesday());
        path = "/cases/" + group + "/meetings/" + meeting;
        mail.forget();
    }

    @AfterEach
    void the_windows_are_closed() {
        windows.shutdown();
        process.clear();
    }

    @RepeatedTest(5)
    void an_answer_and_a_move() {
        List<Integer> answers = atOnce(() -> answer("topi", "YES"), () -> move("2026-11-26"));
        assertThat(answers.get(1)).as("the supervisor has seen the time that the answer was about").isEqualTo(302);
        assertThat(answers.get(0)).isIn(302, 409);
        assertThat(card().sequence()).isEqualTo(1);
        assertThat(card().participants().values()).allMatch(part -> part.reply() == Reply.NONE);
        assertThat(steps.asked(group, "AnswerMeeting")).containsExactly("taina", "teemu", "topi");
    }

    @RepeatedTest(5)
    void a_changed_answer_and_a_move() {
        steps.answer(group, "topi", "YES", null);
        List<Integer> answers = atOnce(() -> answer("topi", "NO"), () -> move("2026-11-26"));
        assertThat(answers.get(1)).isEqualTo(302);
        assertThat(answers.get(0)).isIn(302, 409);
        assertThat(card().participants().get("topi").reply()).isEqualTo(Reply.NONE);
        assertThat(steps.asked(group, "AnswerMeeting")).hasSize(3);
    }

    @RepeatedTest(3)
    void three_answers() {
        List<Integer> answers =
                atOnce(() -> answer("topi", "YES"), () -> answer("taina", "NO"), () -> answer("teemu", "YES"));
        assertThat(answers).containsOnly(302);
        assertThat(card().participants().get("taina").reply()).isEqualTo(Reply.NO);
        assertThat(card().participants().values()).noneMatch(part -> part.reply() == Reply.NONE);
        assertThat(steps.asked(group, "AnswerMeeting")).isEmpty();
    }

    @RepeatedTest(3)
    void two_moves() {
        List<Integer> answers = atOnce(() -> move("2026-11-26"), () -> move("2026-11-27"));
        assertThat(answers).containsExactlyInAnyOrder(302, 409);
        assertThat(card().sequence()).isEqualTo(1);
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi");
    }

    @RepeatedTest(3)
    void the_same_move_twice() {
        assertThat(atOnce(() -> move("2026-11-26"), () -> move("2026-11-26"))).containsOnly(302);
        assertThat(card().sequence()).isEqualTo(1);
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi");
    }

    @RepeatedTest(3)
    void a_move_and_a_cancellation() {
        List<Integer> answers = atOnce(() -> move("2026-11-26"), this::cancel);
        assertThat(answers).containsExactlyInAnyOrder(302, 409);
        assertThat(card().sequence()).isEqualTo(1);
        assertThat(card().state())
                .isEqualTo(answers.get(1) == 302 ? MeetingState.CANCELLED : MeetingState.SCHEDULED);
    }

    @RepeatedTest(3)
    void two_cancellations() {
        assertThat(atOnce(this::cancel, this::cancel)).containsOnly(302);
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi");
    }

    /** The engine's clock may go before ours: the task is there while the meeting can still be cancelled. */
    @RepeatedTest(5)
    void a_cancellation_and_a_confirmation() {
        process.fireTimer("BoundaryEvent_MeetingBegins");
        process.fireTimer("IntermediateCatchEvent_MeetingOver");
        List<Integer> answers = atOnce(this::cancel, this::confirm);
        assertThat(answers).containsExactlyInAnyOrder(302, 409);
        assertThat(card().state()).isEqualTo(answers.get(0) == 302 ? MeetingState.CANCELLED : MeetingState.HELD);
        assertThat(steps.asked(group, "ConfirmAttendance")).isEmpty();
        assertThat(process.path(group))
                .contains(answers.get(0) == 302 ? "EndEvent_MeetingCancelled" : "EndEvent_MeetingHeld");
    }

    @RepeatedTest(3)
    void a_cancellation_and_an_answer() {
        List<Integer> answers = atOnce(this::cancel, () -> answer("topi", "YES"));
        assertThat(answers.get(0)).isEqualTo(302);
        assertThat(answers.get(1)).isIn(302, 409);
        assertThat(card().state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(steps.asked(group, "AnswerMeeting")).isEmpty();
    }

    private int answer(String person, String suits) {
        return pages.send(person, path + "/answer", "sequence", "0", "suits", suits, "comment", "").status();
    }

    private int move(String day) {
        String[] values = {
            "sequence", "0", "day", day, "time", "10:00", "minutes", "90", "place", "Kokoushuone Kataja", "units", ""
        };
        return pages.send("saara", path + "/move", values).status();
    }

    private int cancel() {
        return pages.send("saara", path + "/cancellation", "sequence", "0").status();
    }

    private int confirm() {
        try {
            String task = steps.task(group, "ConfirmAttendance", "saara");
            steps.submitTask(task, "saara", Map.of("held", true, "attended", List.of("topi")));
            return 302;
        } catch (SubmissionRejected rejected) {
            return rejected.status();
        } catch (NullPointerException gone) {
            return 409;
        }
    }

    @SafeVarargs
    private List<Integer> atOnce(Callable<Integer>... steps) {
        CyclicBarrier start = new CyclicBarrier(steps.length);
        List<Future<Integer>> answers = Stream.of(steps)
                .map(step -> windows.submit(() -> {
                    start.await();
                    return step.call();
                }))
                .toList();
        return answers.stream().map(MeetingsAtOnceTest::result).toList();
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MeetingCard card() {
        return meetings.find(meeting).orElseThrow();
    }
}
