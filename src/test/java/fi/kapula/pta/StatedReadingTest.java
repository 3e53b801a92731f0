package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.security.AccessLog;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.testing.DatabaseDump;
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

/** A team lead reads one client's data for a stated reason and a limited time, and it is known. */
@KapulaTest
class StatedReadingTest {

    private static final String REASON = "Valmentautuja on tehnyt muistutuksen.";

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Pages pages;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private AccessLog log;

    @Autowired
    private CasePolicy policy;

    @Autowired
    private DatabaseDump dump;

    private String key;
    private String page;
    private String reading;

    @BeforeEach
    void oskari_has_held_a_discussion() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-06-30", 23);
        page = "/cases/" + key;
        reading = page + "/reading";
        steps.comes("2026-11-23T09:00");
        steps.hold(key, "oskari", "veera", Map.of("t_givesStrength", "Kahvi"));
        steps.setGoal(key, CoachingSteps.goal(2, "NEVER", "NO"));
        mail.forget();
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void without_a_reason_there_is_nothing_to_read() {
        assertThat(pages.open("tiina", page).status()).isEqualTo(404);
        assertThat(pages.open("tiina", reading).text()).contains("Oskari Rantanen", "24 tunnin ajan").doesNotContain("Herään");
        assertThat(pages.send("tiina", reading, "reason", "  ").status()).isEqualTo(400);
        assertThat(pages.send("tiina", reading, "reason", "x".repeat(2001)).status()).isEqualTo(400);
        assertThat(pages.open("tiina", page).status()).isEqualTo(404);
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void with_a_reason_the_lead_reads_for_a_day() {
        assertThat(pages.send("tiina", reading, "reason", REASON).location()).isEqualTo(page);
        Pages.Page coaching = pages.open("tiina", page);
        assertThat(coaching.text()).contains("Herään kello seitsemän.");
        assertThat(pages.open("tiina", coaching.link("23.11.2026")).text()).contains("Kahvi");
        assertThat(pages.open("tiina", "/coachings/team/clients").link("Oskari Rantanen")).isEqualTo(page);
        assertThat(pages.open("tiina", page + "/stored").status()).isEqualTo(404);
        clock.set("2026-11-24T08:59");
        assertThat(pages.open("tiina", page).status()).isEqualTo(200);
        clock.set("2026-11-24T09:01");
        assertThat(pages.open("tiina", page).status()).isEqualTo(404);
    }

    @Test
    void it_opens_one_clients_data_alone() {
        String other = steps.open("ville", "oona", "2026-11-23", "2027-06-30", 23);
        pages.send("tiina", reading, "reason", REASON);
        assertThat(pages.open("tiina", "/cases/" + other).status()).isEqualTo(404);
        assertThat(policy.roles("tiina", other)).containsExactly(CaseRole.TEAM_LEAD);
    }

    @Test
    void the_client_sees_who_has_read_and_why_and_the_coach_is_told_neutrally() {
        pages.send("tiina", reading, "reason", REASON);
        pages.open("tiina", page);
        assertThat(log.page(key, Long.MAX_VALUE, 1000).subList(0, 2))
                .extracting(entry -> entry.kind() + " " + entry.what() + " " + entry.capacity())
                .containsExactly("READ Coaching TEAM_LEAD_WITH_REASON", "WRITE ReadingPermit TEAM_LEAD_WITH_REASON");
        assertThat(pages.open("oskari", page + "/access").html().select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Tiina Kallio hän on tiimivastaava. Syy: " + REASON + " luki Valmennuksen sivu"));
        assertThat(mail.recipients()).containsExactly("veera");
        assertThat(mail.last("veera").subject() + mail.last("veera").plain())
                .doesNotContainIgnoringCase(key, "oskari", "tiina", "muistutu", "valmen");
    }

    @Test
    void the_reason_is_sealed() {
        pages.send("tiina", reading, "reason", "Hernekerttu lauloi");
        assertThat(dump.values()).noneMatch(value -> value.contains("Hernekerttu"));
    }

    @Test
    void it_is_for_the_lead_of_the_team_alone() {
        for (String other : List.of("oskari", "oona", "veera", "ville", "maija", "juha", "kaisa", "admin")) {
            assertThat(pages.open(other, reading).status()).as(other).isEqualTo(404);
            assertThat(pages.send(other, reading, "reason", REASON).status()).as(other).isEqualTo(404);
        }
        assertThat(pages.open("tiina", "/cases/PTA-2026-9999/reading").status()).isEqualTo(404);
    }
}
