package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.security.AccessLog;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import fi.kapula.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A client reads and prints everything that is stored about them, and who has read it. */
@KapulaTest
class StoredReportTest {

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Pages pages;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TestClock clock;

    @Autowired
    private AccessLog log;

    @Autowired
    private SqlCounter counter;

    private String key;

    @BeforeEach
    void oskari_and_veera_have_said_much() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-02-28", 23);
        steps.comes("2026-11-23T09:00");
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("t_givesStrength", "Mökki", "decision", "READY"));
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("t_givesStrength", "Työkaverit", "decision", "READY"));
        steps.submit(key, "HoldDiscussion", "veera", Map.of(
                "t_givesStrength", "Kahvi", "q_copingInTheDay", "2", "heldOn", "2026-11-23"));
        steps.submit(key, "SetGoal", "veera", CoachingSteps.goal(1, "WEEKLY", "NO"));
        steps.submit(key, "AcknowledgeDiscussion", "oskari", Map.of("accept", "NO", "comment", "Jotain puuttuu."));
        steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES"));
        steps.comes("2026-11-30T09:00");
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "PARTLY", "carryOn", "NO",
                "comment", "Hyvä alku.", "clientResult", "REACHED", "clientComment", "Heräsin!"));
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void everything_stands_there() {
        assertThat(pages.open("oskari", stored()).text())
                .contains("Oskari Rantanen (" + key + ")", "kaikki tiedot, jotka sinusta on tallennettu")
                .contains("Valmentaja Veera Hakala, 20.11.2026 –", "20.11.2026 – 28.2.2027", "Keskustelupäivä kuukaudessa 23")
                .contains("23.11.2026: Käyty", "Mökki", "Työkaverit", "Kahvi", "Huonosti")
                .contains("Valmentautujan kuittaus eri mieltä", "Jotain puuttuu.", "Valmentajan kuittaus kirjaus on oikein")
                .contains("Herään kello seitsemän.", "Laitan herätyskellon illalla.", "kerran viikossa")
                .contains("Valmentautujan arvio tavoite saavutettiin", "Heräsin!")
                .contains("Valmentajan arvio osittain", "Hyvä alku.");
    }

    @Test
    void what_the_other_one_prepares_is_not_shown_before_both_are_ready() {
        steps.comes("2026-12-23T09:00");
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("t_givesStrength", "Lomat", "decision", "READY"));
        assertThat(pages.open("oskari", stored()).text()).doesNotContain("Lomat");
        assertThat(pages.open("veera", stored()).text()).contains("Lomat");
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "READY"));
        assertThat(pages.open("oskari", stored()).text()).contains("Lomat");
    }

    @Test
    void what_the_other_one_thinks_of_a_goal_is_not_shown_before_both_have_said_it() {
        steps.comes("2026-12-23T09:00");
        steps.setGoal(key, 1, "NEVER");
        steps.comes("2026-12-30T09:00");
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "REACHED", "comment", "Hienosti meni."));
        assertThat(pages.open("oskari", stored()).text()).doesNotContain("Hienosti meni.");
        assertThat(pages.open("veera", stored()).text()).contains("Hienosti meni.");
        steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "REACHED"));
        assertThat(pages.open("oskari", stored()).text()).contains("Hienosti meni.");
    }

    @Test
    void why_a_discussion_was_skipped_is_told() {
        steps.comes("2026-12-23T09:00");
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "SKIP", "reason", "En jaksanut."));
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "SKIP", "reason", "Olin lomalla."));
        assertThat(pages.open("oskari", stored()).text()).contains("Jäi väliin", "En jaksanut.", "Olin lomalla.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oona", "ville", "tiina", "maija", "admin", "topi", "juha", "kaisa", "aino"})
    void it_is_for_the_client_and_their_coach_alone(String stranger) {
        assertThat(pages.open(stranger, stored()).status()).isEqualTo(404);
    }

    @Test
    void reading_it_is_written_down() {
        pages.open("veera", stored());
        assertThat(log.page(key, Long.MAX_VALUE, 1000).get(0)).satisfies(entry -> {
            assertThat(entry.person()).isEqualTo("veera");
            assertThat(entry.what()).isEqualTo("StoredData");
        });
        assertThat(pages.open("oskari", "/cases/" + key + "/access").text()).contains("Tallennetut tiedot");
    }

    @Test
    void who_has_read_is_listed_page_by_page() {
        for (int i = 0; i < 60; i++) {
            pages.open("veera", "/cases/" + key);
        }
        Page first = pages.open("oskari", "/cases/" + key + "/access");
        assertThat(first.html().select("tbody tr")).hasSize(50);
        Page second = pages.open("oskari", first.link("Näytä vanhempia"));
        assertThat(second.html().select("tbody tr").eachText()).last().asString().contains("Valmennusjakson tiedot");
        assertThat(second.link("Näytä vanhempia")).isEmpty();
        int all = log.page(key, Long.MAX_VALUE, 1000).size();
        assertThat(50 + second.html().select("tbody tr").size()).as("but the reading of page two").isEqualTo(all - 1);
    }

    @Test
    void a_longer_coaching_takes_no_more_statements() throws Exception {
        pages.open("oskari", stored());
        int before = counter.during(() -> pages.open("oskari", stored())).size();
        steps.comes("2026-12-23T09:00");
        steps.hold(key, "oskari", "veera", Map.of("t_givesStrength", "Uni"));
        steps.setGoal(key, CoachingSteps.goal(2, "NEVER", "NO"));
        assertThat(counter.during(() -> pages.open("oskari", stored()))).hasSize(before);
    }

    private String stored() {
        return "/cases/" + key + "/stored";
    }
}
