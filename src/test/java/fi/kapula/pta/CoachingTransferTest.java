package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class CoachingTransferTest {

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskGate gate;

    @Autowired
    private Pages pages;

    @Autowired
    private Coachings coachings;

    private String key;
    private String path;

    @BeforeEach
    void veera_coaches_oskari() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-06-30", 23);
        path = "/cases/" + key + "/transfer";
        steps.comes("2026-11-23T09:00");
        mail.forget();
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void takes_everything_that_waits_along() {
        String task = cases.task(key, "PrepareDiscussion", "veera").getId();
        assertThat(pages.open("veera", path).text()).contains("Ville Ojala").doesNotContain("Aino");
        assertThat(pages.send("veera", path, "coach", "ville").location()).isEqualTo("/cases/" + key);
        assertThat(coachings.find(key).orElseThrow().coach()).isEqualTo("ville");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "ville");
        assertThatThrownBy(() -> gate.show(task, "veera")).isInstanceOf(SubmissionRejected.class);

        steps.hold(key, "oskari", "ville");
        steps.submit(key, "SetGoal", "ville", goal(1, "NEVER", "NO"));
        steps.submit(key, "AcknowledgeDiscussion", "ville", Map.of("accept", "YES", "clientAccept", "YES"));
        steps.comes("2026-11-30T09:00");
        assertThat(steps.asked(key, "EvaluateGoal")).containsExactly("oskari", "ville");
    }

    @Test
    void is_for_coaches_of_the_team_alone() {
        for (String other : List.of("oskari", "oona", "tiina", "topi", "kaisa", "admin")) {
            assertThat(pages.open(other, path).status()).as(other).isEqualTo(404);
            assertThat(pages.send(other, path, "coach", "ville").status()).as(other).isEqualTo(404);
        }
        for (String nobody : List.of("aino", "oskari", "veera", "", "x")) {
            assertThat(pages.send("veera", path, "coach", nobody).status()).as(nobody).isEqualTo(404);
        }
        assertThat(coachings.find(key).orElseThrow().coach()).isEqualTo("veera");
        assertThat(pages.send("ville", path, "coach", "ville").status()).as("taken over from an absent colleague").isEqualTo(302);
    }
}
