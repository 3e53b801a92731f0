package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.people.OwnSettings;
import fi.kapula.security.AccessLog;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.Pdf;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import fi.kapula.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a period came to: for client and coach to read together and to keep. */
@KapulaTest
class CoachingSummaryTest {

    private static final String[] COUNTED = {
        "Keskusteluja on yhteensä 4.", "1 keskustelu käytiin ajallaan.", "1 keskustelu käytiin myöhässä.",
        "1 keskustelu jätettiin väliin.", "1 keskustelua ei käyty.", "Tavoitteita on yhteensä 2.",
        "1 tavoite saavutettiin.", "1 tavoitetta ei vielä saavutettu."
    };

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
    private SqlCounter counter;

    @Autowired
    private OwnSettings own;

    private String key;

    @BeforeEach
    void oskari_has_held_one_discussion() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-03-01", 23);
        steps.comes("2026-11-23T09:00");
        hold(Map.of("q_copingInTheDay", "2", "q_enjoying", "3"));
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void during_the_period_it_tells_of_the_time_until_today() {
        Page page = pages.open("oskari", summary());
        assertThat(page.html().select("h1").text()).isEqualTo("Jakson yhteenveto");
        assertThat(page.text())
                .contains("Valmentautuja: Oskari Rantanen", "Valmentaja: Veera Hakala, 20.11.2026 –")
                .contains("Jakso: 20.11.2026 – 1.3.2027")
                .contains("Jakso on kesken. Tämä on yhteenveto tähän asti, 23.11.2026.")
                .contains("Keskusteluja on yhteensä 1. 1 keskustelu käytiin ajallaan.")
                .contains("Tavoitteita on yhteensä 1. 1 tavoite on kesken.", "Tavoite on kesken")
                .contains("Jaksaminen 2,5");
        assertThat(pages.open("oskari", "/cases/" + key).link("Jakson yhteenveto")).isEqualTo(summary());
        assertThat(pages.open("oskari", page.link("23.11.2026")).text()).contains("Keskustelu 23.11.2026");
    }

    @Test
    void a_goal_whose_time_is_up_waits_for_both() {
        steps.comes("2026-12-07T09:00");
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "REACHED", "comment", "Hienoa."));
        assertThat(pages.open("oskari", summary()).text())
                .contains("1 tavoite odottaa arviota.", "Tavoite odottaa arviota")
                .doesNotContain("Hienoa.");
    }

    @Test
    void after_the_end_it_tells_of_all() {
        the_period_goes_by();
        Page page = pages.open("oskari", summary());
        assertThat(page.text())
                .contains("Jakso on päättynyt.", "Valmentaja: Veera Hakala, 20.11.2026 – 1.3.2027")
                .contains(COUNTED)
                .contains("7.12.2026 – 21.12.2026, tavoitetta jatkettiin"
                        + " Valmentautuja: tavoite saavutettiin Valmentaja: osittain Valmentautujan sanat: Nyt onnistui.")
                .doesNotContain("kesken");
        assertThat(page.html().select("section[aria-labelledby=discussions] tbody tr").eachText())
                .containsExactly("23.11.2026 Käytiin ajallaan", "4.1.2027 Käytiin myöhässä",
                        "25.1.2027 Jätettiin väliin", "23.2.2027 Ei käyty");
        assertThat(page.html().select(".development tbody tr").eachText()).containsExactly("Jaksaminen 2,5 4,5");

        byte[] file = file("oskari");
        Pdf.keep("summary", file);
        assertThat(Pdf.of(file).text())
                .contains(COUNTED)
                .contains("Oskari Rantanen", "Valmentautujan sanat: Nyt onnistui.", "Jaksaminen 2,5 4,5");
    }

    @Test
    void the_mail_about_the_end_leads_to_it_and_tells_nothing() {
        the_period_goes_by();
        for (String party : List.of("oskari", "veera")) {
            MailProbe.Sighting news = mail.to(party).stream()
                    .filter(one -> one.path().startsWith("/news/"))
                    .findFirst()
                    .orElseThrow();
            assertThat(news.subject() + news.plain() + news.html())
                    .doesNotContainIgnoringCase(key, "PTA", "valmen", "yhteenveto", "summary", "jakso", "oskari");
            assertThat(pages.open(party, news.path()).location()).isEqualTo(summary());
            assertThat(pages.open("oona", news.path()).status()).isEqualTo(404);
            assertThat(pages.open("kaisa", news.path()).status()).isEqualTo(404);
            assertThat(pages.open("tiina", news.path()).status()).isEqualTo(404);
        }
        assertThat(pages.open("oskari", "/news/999999").status()).isEqualTo(404);
        assertThat(log.page(key, Long.MAX_VALUE, 1000)).as("to be led there is not to read").noneMatch(entry -> entry.what().equals("Summary"));
    }

    @Test
    void the_pdf_can_be_read_by_a_screen_reader_and_is_kept_by_no_cache() {
        MockHttpServletResponse answer = pages.fetch("veera", summary() + ".pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("inline; filename=\"" + key + ".pdf\"");
        Pdf pdf = Pdf.of(answer.getContentAsByteArray());
        assertThat(pdf.universal()).isTrue();
        assertThat(pdf.language()).isEqualTo("fi");
        assertThat(pdf.title()).isEqualTo("Jakson yhteenveto (" + key + ")");
        assertThat(pdf.kinds()).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "THead", "TH", "TD");
    }

    @Test
    void speaks_the_readers_language() {
        own.choose("veera", Language.EN);
        try {
            assertThat(Pdf.of(file("veera")).text())
                    .contains("Summary of the period", "1 discussion was held on time.", "1 goal is still running.");
            assertThat(pages.open("veera", summary()).text()).contains("The period goes on.");
        } finally {
            own.choose("veera", Language.FI);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oona", "tiina", "maija", "admin", "topi", "juha", "kaisa", "aino"})
    void for_everybody_else_there_is_none(String stranger) throws Exception {
        for (String path : List.of("/summary", "/summary.pdf")) {
            MockHttpServletResponse answer = pages.fetch(stranger, "/cases/" + key + path);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(pages.fetch(stranger, "/cases/PTA-2026-9999" + path).getStatus()).isEqualTo(404);
        }
        assertThat(log.page(key, Long.MAX_VALUE, 1000)).noneMatch(entry -> entry.person().equals(stranger));
    }

    @Test
    void a_draft_has_none() {
        String draft = steps.begin("ville");
        assertThat(pages.open("ville", "/cases/" + draft + "/summary").status()).isEqualTo(404);
    }

    @Test
    void coaches_of_the_team_and_a_lead_with_a_reason_read_it_and_it_is_written_down() {
        pages.send("tiina", "/cases/" + key + "/reading", "reason", "Muistutus");
        for (String reader : List.of("veera", "ville", "tiina")) {
            assertThat(pages.open(reader, summary()).status()).as(reader).isEqualTo(200);
            file(reader);
        }
        assertThat(log.page(key, Long.MAX_VALUE, 1000).subList(0, 6))
                .extracting(entry -> entry.person() + " " + entry.kind() + " " + entry.what() + " " + entry.capacity())
                .containsExactly(
                        "tiina READ SummaryPdf TEAM_LEAD_WITH_REASON", "tiina READ Summary TEAM_LEAD_WITH_REASON",
                        "ville READ SummaryPdf TEAM_COACH", "ville READ Summary TEAM_COACH",
                        "veera READ SummaryPdf COACH", "veera READ Summary COACH");
        assertThat(pages.open("oskari", "/cases/" + key + "/access").html().select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Ville Ojala") && row.endsWith("luki Jakson yhteenveto PDF-tiedostona"));
    }

    @Test
    void a_longer_period_takes_no_more_statements_and_no_wider_table() throws Exception {
        String other = steps.open("ville", "oona", "2026-11-23", "2027-08-31", 24);
        comesAndIsHeld(other, "2026-11-24T09:00");
        String path = "/cases/" + other + "/summary";
        pages.open("oona", path);
        pages.fetch("oona", path + ".pdf");
        int page = counter.during(() -> pages.open("oona", path)).size();
        int pdf = counter.during(() -> pages.fetch("oona", path + ".pdf")).size();
        for (String day : List.of("2026-12-28", "2027-01-25", "2027-02-24", "2027-03-24", "2027-04-26", "2027-05-24")) {
            comesAndIsHeld(other, day + "T09:00");
        }
        assertThat(counter.during(() -> pages.open("oona", path))).hasSize(page);
        assertThat(counter.during(() -> pages.fetch("oona", path + ".pdf"))).hasSize(pdf);
        assertThat(pages.open("oona", path).html().select("table.development").stream()
                        .map(table -> table.select("thead th").size() - 1))
                .containsExactly(6, 1);
        Pdf.keep("summary-long", pages.fetch("oona", path + ".pdf").getContentAsByteArray());
    }

    @Test
    void when_the_words_are_deleted_the_days_stay() {
        the_period_goes_by();
        String record = pages.open("oskari", summary()).link("23.11.2026");
        steps.comes("2037-03-01T09:00");
        assertThat(pages.open("oskari", summary()).text())
                .contains("Keskusteluja on yhteensä 4.", "Ei tavoitteita.")
                .doesNotContain("Jaksaminen", "Herään", "onnistui");
        assertThat(Pdf.of(file("oskari")).text()).contains("23.11.2026", "Ei tavoitteita.");
        assertThat(pages.open("oskari", record).text()).contains("Vastauksia ei ole.", "Hyväksyi 23.11.2026");
        assertThat(Pdf.of(pages.fetch("oskari", record + ".pdf").getContentAsByteArray()).text())
                .contains("Vastauksia ei ole.", "Ei tavoitteita.");
    }

    /** One discussion on time, one late, one skipped, one missed; one goal that was not reached, and then was. */
    private void the_period_goes_by() {
        steps.comes("2026-12-07T09:00");
        steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "NOT_YET", "carryOn", "YES"));
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "NOT_YET", "carryOn", "YES"));
        steps.comes("2026-12-21T09:00");
        steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "REACHED", "comment", "Nyt onnistui."));
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "PARTLY", "carryOn", "NO"));
        steps.comes("2026-12-23T09:00");
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "READY"));
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "READY"));
        steps.comes("2027-01-04T09:00");
        steps.submit(key, "HoldDiscussion", "veera", Map.of(
                "q_copingInTheDay", "4", "q_enjoying", "5", "heldOn", "2027-01-04"));
        steps.submit(key, "SetGoal", "veera", Map.of("back", true));
        steps.comes("2027-01-25T09:00");
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "SKIP", "reason", "Olin lomalla."));
        steps.comes("2027-02-23T09:00");
        steps.comes("2027-03-02T09:00");
    }

    private void hold(Map<String, Object> together) {
        steps.hold(key, "oskari", "veera", together);
        steps.setGoal(key, CoachingSteps.goal(2, "NEVER", "NO"));
    }

    private void comesAndIsHeld(String other, String time) {
        steps.comes(time);
        steps.hold(other, "oona", "ville", Map.of("q_copingInTheDay", "3", "q_enjoying", "4"));
        steps.submit(other, "SetGoal", "ville", CoachingSteps.goal(2, "NEVER", "NO"));
        steps.submit(other, "AcknowledgeDiscussion", "ville", Map.of("accept", "YES", "clientAccept", "YES"));
    }

    private byte[] file(String reader) {
        MockHttpServletResponse answer = pages.fetch(reader, summary() + ".pdf");
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private String summary() {
        return "/cases/" + key + "/summary";
    }
}
