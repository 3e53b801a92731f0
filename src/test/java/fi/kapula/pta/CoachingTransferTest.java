package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.testing.AtOnce;
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
    void is_for_coaches_and_the_lead_of_the_team_alone() {
        for (String other : List.of("oskari", "oona", "maija", "topi", "kaisa", "admin")) {
            assertThat(pages.open(other, path).status()).as(other).isEqualTo(404);
            assertThat(pages.send(other, path, "coach", "ville").status()).as(other).isEqualTo(404);
        }
        for (String nobody : List.of("aino", "oskari", "veera", "", "x")) {
            assertThat(pages.send("veera", path, "coach", nobody).status()).as(nobody).isEqualTo(404);
        }
        assertThat(coachings.find(key).orElseThrow().coach()).isEqualTo("veera");
        assertThat(pages.send("ville", path, "coach", "ville").status())
                .as("taken over from an absent colleague")
                .isEqualTo(302);
    }

    @Test
    void a_team_lead_gives_a_client_whose_coach_is_away_to_another() {
        Pages.Page clients = pages.open("tiina", "/coachings/team/clients");
        assertThat(clients.rows("clients")).singleElement().asString().contains("Oskari Rantanen Veera Hakala");
        assertThat(clients.html().select("main ul a").eachAttr("href")).contains(path);
        assertThat(pages.send("tiina", path, "coach", "ville").location()).isEqualTo("/coachings/team/clients");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "ville", "veera");
        assertThat(steps.asked(key, "PrepareDiscussion")).containsExactly("oskari", "ville");
        assertThat(pages.open("tiina", "/coachings/team/clients").rows("clients").get(0)).contains("Ville Ojala");
        for (String other : List.of("veera", "oskari", "juha", "kaisa", "admin")) {
            assertThat(pages.open(other, "/coachings/team/clients").status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void who_was_coach_when_stays_known() {
        pages.send("veera", path, "coach", "ville");
        clock.set("2026-12-01T12:00");
        pages.send("ville", path, "coach", "veera");
        assertThat(pages.open("oskari", "/cases/" + key + "/stored").text())
                .contains("Valmentaja Veera Hakala, 20.11.2026 – 23.11.2026")
                .contains("Valmentaja Ville Ojala, 23.11.2026 – 1.12.2026")
                .contains("Valmentaja Veera Hakala, 1.12.2026 –");
    }

    @Test
    void of_two_at_once_both_leave_the_tasks_with_the_coach() throws Exception {
        AtOnce.run(() -> pages.send("veera", path, "coach", "ville"), () -> pages.send("tiina", path, "coach", "ville"));
        String coach = coachings.find(key).orElseThrow().coach();
        assertThat(coach).isEqualTo("ville");
        assertThat(steps.asked(key, "PrepareDiscussion")).containsExactly("oskari", coach);
    }
}
