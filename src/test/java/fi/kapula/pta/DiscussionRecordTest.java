package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.people.OwnSettings;
import fi.kapula.security.AccessLog;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.Pdf;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import fi.kapula.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The record of a discussion says on screen and on paper what was said, agreed and acknowledged. */
@KapulaTest
class DiscussionRecordTest {

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

    @Autowired
    private OwnSettings own;

    @Autowired
    private Coachings coachings;

    @Autowired
    private Discussions discussions;

    private String key;

    @BeforeEach
    void oskari_objects_beside_veera_to_what_was_written_down() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-06-30", 23);
        steps.comes("2026-11-23T09:00");
        steps.hold(key, "oskari", "veera", Map.of("q_copingInTheDay", "2", "t_givesStrength", "Kahvi"));
        Map<String, Object> goal = new HashMap<>(CoachingSteps.goal(2, "NEVER", "NO"));
        goal.put("helper", "Sisko");
        steps.submit(key, "SetGoal", "veera", goal);
        steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of(
                "accept", "YES", "comment", "Hyvä alku.", "clientAccept", "NO", "clientComment", "Jotain puuttuu."));
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oskari", "veera", "ville"})
    void page_and_pdf_say_the_same(String reader) {
        byte[] file = file(reader);
        Pdf.keep("discussion", file);
        List<String> said = List.of(
                "Keskustelu 23.11.2026", "Valmentautuja: Oskari Rantanen", "Valmentaja: Veera Hakala",
                "Mikä auttaa sinua jaksamaan? Kahvi", "Huonosti",
                "Herään kello seitsemän. Keino: Laitan herätyskellon illalla. Auttaja: Sisko Aika: 23.11.2026 – 7.12.2026",
                "Oskari Rantanen, valmentautuja Ei hyväksynyt. Vastasi 23.11.2026 klo 9.00 valmentajan luona. "
                        + "Valmentaja kirjasi vastauksen. Omin sanoin: Jotain puuttuu.",
                "Veera Hakala, valmentaja Hyväksyi 23.11.2026 klo 9.00. Omin sanoin: Hyvä alku.");
        assertThat(Pdf.of(file).text()).contains(said);
        assertThat(pages.open(reader, record()).text()).contains(said);
    }

    @Test
    void a_goal_stands_in_the_discussion_in_which_it_was_set() {
        steps.comes("2026-12-07T09:00");
        steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "NOT_YET", "carryOn", "YES"));
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "NOT_YET", "carryOn", "YES"));
        steps.comes("2026-12-23T09:00");
        steps.hold(key, "oskari", "veera");
        steps.submit(key, "SetGoal", "veera", goal("Käyn uimassa."));
        Page second = pages.open("oskari", record(1));
        assertThat(second.text())
                .contains("Käyn uimassa.", "Oskari Rantanen, valmentautuja Ei ole kuitannut.")
                .doesNotContain("Herään");
        assertThat(pages.open("oskari", record()).text()).contains("Herään").doesNotContain("Käyn uimassa.");
    }

    @Test
    void the_coach_is_who_it_was_then() {
        clock.set("2026-11-25T12:00");
        pages.send("veera", "/cases/" + key + "/transfer", "coach", "ville");
        assertThat(pages.open("ville", record()).text())
                .contains("Valmentaja: Veera Hakala", "Veera Hakala, valmentaja Hyväksyi")
                .doesNotContain("Ojala, valmentaja");
    }

    @Test
    void the_pdf_can_be_read_by_a_screen_reader_and_is_kept_by_no_cache() {
        MockHttpServletResponse answer = pages.fetch("oskari", record() + ".pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"%s-%d.pdf\"".formatted(key, id(0)));
        Pdf pdf = Pdf.of(answer.getContentAsByteArray());
        assertThat(pdf.universal()).isTrue();
        assertThat(pdf.language()).isEqualTo("fi");
        assertThat(pdf.title()).isEqualTo("Keskustelu 23.11.2026 (" + key + ")");
        assertThat(pdf.kinds()).contains("H1", "H2", "H3", "P").doesNotContain("Figure");
    }

    @Test
    void speaks_the_readers_language() {
        own.choose("oskari", Language.SV);
        try {
            Pdf pdf = Pdf.of(file("oskari"));
            assertThat(pdf.language()).isEqualTo("sv");
            assertThat(pdf.text()).contains("Mål som sattes i samtalet", "Godkände inte.", "Kvitteringar");
        } finally {
            own.choose("oskari", Language.FI);
        }
    }

    @Test
    void shows_what_was_typed_as_it_was_typed() {
        String odd = "<script>alert(1)</script> & ${7*7} #{x} [[${x}]] ]]> €";
        steps.comes("2026-12-23T09:00");
        steps.hold(key, "oskari", "veera", Map.of("t_givesStrength", odd));
        steps.submit(key, "SetGoal", "veera", goal(odd));
        assertThat(Pdf.of(pages.fetch("veera", record(1) + ".pdf").getContentAsByteArray()).text())
                .contains(odd, "€ Keino");
        assertThat(pages.open("veera", record(1)).text()).contains(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oona", "tiina", "maija", "admin", "topi", "juha", "kaisa", "aino"})
    void for_everybody_else_there_is_no_such_file(String stranger) throws Exception {
        MockHttpServletResponse answer = pages.fetch(stranger, record() + ".pdf");
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString())
                .isEqualTo(pages.fetch(stranger, "/cases/PTA-2026-9999/discussions/1.pdf").getContentAsString());
        assertThat(log.page(key, Long.MAX_VALUE, 1000)).noneMatch(entry -> entry.person().equals(stranger));
    }

    @Test
    void a_lead_with_a_stated_reason_prints_it_too() {
        pages.send("tiina", "/cases/" + key + "/reading", "reason", "Muistutus");
        assertThat(pages.fetch("tiina", record() + ".pdf").getStatus()).isEqualTo(200);
        assertThat(log.page(key, Long.MAX_VALUE, 1000).get(0)).matches(entry ->
                entry.what().equals("DiscussionPdf") && entry.reason() != null && entry.person().equals("tiina"));
    }

    @Test
    void whoever_prints_is_written_down() {
        file("ville");
        pages.open("ville", record());
        assertThat(log.page(key, Long.MAX_VALUE, 1000).subList(0, 2))
                .extracting(entry -> entry.person() + " " + entry.kind() + " " + entry.what() + " " + entry.capacity())
                .containsExactly("ville READ Discussion TEAM_COACH", "ville READ DiscussionPdf TEAM_COACH");
        assertThat(pages.open("oskari", "/cases/" + key + "/access").html().select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Ville Ojala") && row.contains("luki Keskustelun kirjaus PDF-tiedostona"));
    }

    @Test
    void there_is_none_before_it_was_held_nor_in_another_coaching() {
        steps.comes("2026-12-23T09:00");
        assertThat(pages.fetch("veera", record(1) + ".pdf").getStatus()).isEqualTo(404);
        assertThat(pages.fetch("veera", record() + "9999.pdf").getStatus()).isEqualTo(404);
        String other = steps.open("ville", "oona", "2026-12-23", "2027-06-30", 23);
        assertThat(pages.fetch("veera", "/cases/%s/discussions/%d.pdf".formatted(other, id(0))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_longer_coaching_takes_no_more_statements() throws Exception {
        file("oskari");
        pages.open("oskari", record());
        int page = counter.during(() -> pages.open("oskari", record())).size();
        int pdf = counter.during(() -> file("oskari")).size();
        for (String day : List.of("2026-12-23T09:00", "2027-01-25T09:00")) {
            steps.comes(day);
            steps.hold(key, "oskari", "veera", Map.of("t_givesStrength", "Uni"));
            steps.setGoal(key, CoachingSteps.goal(2, "NEVER", "NO"));
        }
        assertThat(counter.during(() -> pages.open("oskari", record()))).hasSize(page);
        assertThat(counter.during(() -> file("oskari"))).hasSize(pdf);
    }

    private static Map<String, Object> goal(String words) {
        Map<String, Object> goal = new HashMap<>(CoachingSteps.goal(2, "NEVER", "NO"));
        goal.put("goal", words);
        return goal;
    }

    private byte[] file(String reader) {
        MockHttpServletResponse answer = pages.fetch(reader, record() + ".pdf");
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private String record() {
        return record(0);
    }

    private String record(int number) {
        return "/cases/%s/discussions/%d".formatted(key, id(number));
    }

    private long id(int number) {
        return discussions.ofCoaching(coachings.find(key).orElseThrow().id()).get(number).id();
    }
}
