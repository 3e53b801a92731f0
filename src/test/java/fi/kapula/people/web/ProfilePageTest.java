package fi.kapula.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.engine.TaskGate;
import fi.kapula.people.OwnProfile;
import fi.kapula.people.OwnSettings;
import fi.kapula.people.SupervisorOffer;
import fi.kapula.people.SupervisorProfile;
import fi.kapula.shared.Language;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Saara, internal, maximum 5, keeps her profile. */
@KapulaTest
class ProfilePageTest {

    @Autowired
    private Pages pages;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TaskGate gate;

    @Autowired
    private OwnProfile profiles;

    @Autowired
    private OwnSettings settings;

    @Autowired
    private JdbcTemplate jdbc;

    private SupervisorProfile before;

    @BeforeEach
    void saara_offers_what_the_demonstration_says() {
        process.clear();
        before = profiles.find("saara").orElseThrow();
    }

    @AfterEach
    void saara_offers_it_again() {
        settings.choose("saara", Language.FI);
        profiles.replace("saara", version(), new SupervisorOffer(
                before.maximum(), before.forms(), before.languages(), before.longestNewProcess(),
                before.unavailableFrom(), before.unavailableTo(), before.scheduleNote(), before.places(), before.remote(),
                before.education(), before.experience(), before.approach(), before.contact()));
        process.clear();
    }

    @Test
    void shows_what_is_stored() {
        Page page = pages.open("saara", "/mine/profile");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#maximum").attr("value")).isEqualTo("5");
        assertThat(page.html().select("#longest").attr("value")).isEmpty();
        assertThat(page.html().select("#experience").text()).startsWith("Työnohjaajana yli kymmenen vuotta");
        assertThat(page.html().select("input[name=forms][checked]").eachAttr("value"))
                .containsExactly("INDIVIDUAL", "PAIR", "GROUP");
        assertThat(page.html().select("input[name=languages][checked]").eachAttr("value")).containsExactly("FI", "SV", "EN");
        assertThat(page.has("input[name=remote][checked]")).isTrue();
        assertThat(page.text()).contains("Oma", "Henkilöstöpalvelut");
        assertThat(page.has("input[name=external], input[name=unit], select")).isFalse();
        assertThat(page.html().select("[aria-describedby=''], [aria-describedby=' ']")).isEmpty();
        assertThat(pages.open("bo", "/mine/profile").text()).contains("Extern", "Ingen enhet");
    }

    @Test
    void the_coordinators_list_and_choice_show_it_at_once() {
        String key = cases.presented();
        Page saved = save(Map.of(
                "maximum", "7",
                "longest", "9",
                "forms", "INDIVIDUAL",
                "languages", "SV",
                "education", "Uusi koulutus\r\nkahdella rivillä",
                "contact", "Soita kello 8.",
                "scheduleNote", ""));
        assertThat(saved.status()).isEqualTo(302);
        assertThat(saved.location()).isEqualTo("/mine/profile");
        assertThat(profiles.find("saara")).hasValueSatisfying(saara -> {
            assertThat(saara.education()).isEqualTo("Uusi koulutus\nkahdella rivillä");
            assertThat(saara.scheduleNote()).isNull();
            assertThat(saara.external()).isFalse();
            assertThat(saara.version()).isGreaterThan(before.version());
        });
        String card = pages.open("kaisa", "/supervisors").html().select("article:has(h2:containsOwn(Saara))").text();
        assertThat(card)
                .contains("0 / 7 – 0", "Uusi koulutus", "Soita kello 8.", "enintään 9 kuukautta", "ruotsi")
                .doesNotContain("suomi", "Ajat joustavasti");
        cases.claim(key, "HandleApplication", "kaisa");
        assertThat(offered(key)).contains("0 / 7 – 0", "Uusi koulutus");
    }

    @Test
    void who_is_away_is_no_good_choice() {
        String key = cases.presented();
        cases.claim(key, "HandleApplication", "kaisa");
        assertThat(save(Map.of("unavailableFrom", "2020-01-01", "unavailableTo", "2098-12-31")).status()).isEqualTo(302);
        assertThat(pages.open("kaisa", "/supervisors").html().select("article:has(h2:containsOwn(Saara)) .limits").text())
                .contains("1.1.2020–31.12.2098");
        assertThat(offered(key)).contains("31.12.2098");
        assertThat(save(Map.of("unavailableFrom", "2020-01-01", "unavailableTo", "")).status()).isEqualTo(302);
        assertThat(profiles.find("saara").orElseThrow().unavailableTo()).isNull();
    }

    @Test
    void the_maximum_may_be_less_than_what_runs() {
        cases.accept(cases.proposedTo("saara"), "saara", "Tervetuloa.");
        assertThat(save(Map.of("maximum", "0")).status()).isEqualTo(302);
        assertThat(pages.open("kaisa", "/supervisors").html().select("article:has(h2:containsOwn(Saara))").text())
                .contains("1 / 0 – 0", "Ei vapaita paikkoja");
        assertThat(pages.open("saara", "/mine/profile").text()).contains("pienempi kuin ohjauksia on nyt");
    }

    @ParameterizedTest
    @CsvSource({
        "maximum, '', 0–99",
        "maximum, kaksi, 0–99",
        "maximum, -1, 0–99",
        "maximum, 100, 0–99",
        "maximum, 99999999999, 0–99",
        "longest, 0, 1–60",
        "longest, 61, 1–60",
        "longest, '1,5', 1–60",
        "forms, '', ohjausmuoto",
        "forms, ALL, ohjausmuoto",
        "languages, '', kieli",
        "unavailableFrom, 31.12.2026, päivä",
        "unavailableFrom, 2026-02-30, päivä",
        "unavailableFrom, 0026-02-03, päivä",
        "unavailableTo, 2027-01-31, ensimmäinen päivä"
    })
    void says_at_the_field_what_is_wrong_and_keeps_the_rest(String field, String typed, String problem) {
        Page page = save(Map.of(field, typed, "education", "Jotain uutta"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().select("#" + field + "-problem").text()).contains(problem);
        assertThat(page.html().select("[role=alert] a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.has("#" + field)).isTrue();
        assertThat(page.html().select("[aria-describedby~=" + field + "-problem]")).isNotEmpty();
        assertThat(page.html().select("#education").text()).isEqualTo("Jotain uutta");
        if (page.has("input#" + field)) {
            assertThat(page.html().select("#" + field).attr("value")).isEqualTo(typed);
        }
        assertThat(profiles.find("saara")).contains(before);
    }

    @Test
    void says_so_when_a_text_is_too_long_or_cannot_be_kept() {
        Map<String, String> changes = new LinkedHashMap<>();
        Map.of("scheduleNote", 500, "places", 500, "education", 1000, "experience", 4000, "approach", 1000, "contact", 500)
                .forEach((field, longest) -> changes.put(field, "x".repeat(longest + 1)));
        Page page = save(changes);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().select("[role=alert] li")).hasSize(6);
        assertThat(page.html().select("#experience-problem").text()).contains("4");
        assertThat(page.html().select("#experience").text()).hasSize(4001);
        changes.replaceAll((field, text) -> text.substring(1));
        assertThat(save(changes).status()).as("just fits").isEqualTo(302);
        assertThat(pages.open("kaisa", "/supervisors").status()).isEqualTo(200);
        String key = cases.presented();
        cases.claim(key, "HandleApplication", "kaisa");
        assertThat(offered(key)).contains("xxx …");
        assertThat(save(Map.of("education", "a\u0000b")).status()).isEqualTo(400);
    }

    @Test
    void all_texts_may_be_empty() {
        Map<String, String> changes = new LinkedHashMap<>();
        List.of("scheduleNote", "places", "education", "experience", "approach", "contact")
                .forEach(field -> changes.put(field, " \r\n "));
        assertThat(save(changes).status()).isEqualTo(302);
        assertThat(pages.open("kaisa", "/supervisors").html().text()).doesNotContain("null");
        String key = cases.presented();
        cases.claim(key, "HandleApplication", "kaisa");
        assertThat(offered(key)).contains("experience=}").doesNotContainPattern("(places|contact|limits|experience)=null");
    }

    @Test
    void a_second_window_finds_out_and_keeps_what_was_typed() {
        int seen = version();
        assertThat(save(seen, Map.of("contact", "Ensimmäinen ikkuna")).status()).isEqualTo(302);
        Page page = save(seen, Map.of("contact", "Toinen ikkuna"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html().select("#contact").text()).isEqualTo("Toinen ikkuna");
        assertThat(page.html().select("[role=alert]").text()).contains("toisessa ikkunassa", "Ensimmäinen ikkuna");
        assertThat(page.html().select("[role=alert] dt")).hasSize(1);
        assertThat(profiles.find("saara").orElseThrow().contact()).isEqualTo("Ensimmäinen ikkuna");
        int now = Integer.parseInt(page.html().select("input[name=version]").attr("value"));
        assertThat(save(now, Map.of("contact", "Toinen ikkuna")).status()).isEqualTo(302);
        assertThat(profiles.find("saara").orElseThrow().contact()).isEqualTo("Toinen ikkuna");
        assertThat(save(-1, Map.of()).status()).as("a page that has seen nothing").isEqualTo(409);
    }

    @RepeatedTest(3)
    void of_two_windows_at_once_one_wins() throws Exception {
        int seen = version();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService windows = Executors.newFixedThreadPool(2);
        try {
            List<Future<Page>> answers = new ArrayList<>();
            for (String typed : List.of("INDIVIDUAL", "GROUP")) {
                answers.add(windows.submit(() -> {
                    start.await();
                    return save(seen, Map.of("forms", typed, "contact", typed));
                }));
            }
            List<Integer> statuses = List.of(answers.get(0).get().status(), answers.get(1).get().status());
            assertThat(statuses).containsExactlyInAnyOrder(302, 409);
            SupervisorProfile saara = profiles.find("saara").orElseThrow();
            assertThat(saara.contact()).isEqualTo(statuses.get(0) == 302 ? "INDIVIDUAL" : "GROUP");
            assertThat(saara.forms()).extracting(Enum::name).containsExactly(saara.contact());
        } finally {
            windows.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"topi", "juha", "kaisa", "oskari", "admin"})
    void is_for_supervisors_alone(String other) {
        assertThat(pages.open(other, "/mine/profile").status()).isEqualTo(404);
        assertThat(pages.send(other, "/mine/profile", "version", "0", "maximum", "9").status()).isEqualTo(404);
    }

    @Test
    void ends_with_the_role() {
        jdbc.update("delete from person_role where person = 'saara' and role = 'SUPERVISOR'");
        try {
            assertThat(pages.open("saara", "/mine/profile").status()).isEqualTo(404);
            assertThat(save(before.version(), Map.of()).status()).isEqualTo(404);
        } finally {
            jdbc.update("insert into person_role (person, role) values ('saara', 'SUPERVISOR')");
        }
    }

    private String offered(String key) {
        return String.valueOf(gate.show(cases.task(key, "HandleApplication").getId(), "kaisa"));
    }

    private int version() {
        return profiles.find("saara").orElseThrow().version();
    }

    private Page save(Map<String, String> changes) {
        return save(version(), changes);
    }

    /** The demonstration's values with these in their place; an empty box is one that is not ticked. */
    private Page save(int version, Map<String, String> changes) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", String.valueOf(version));
        values.put("maximum", "5");
        values.put("forms", "INDIVIDUAL,PAIR,GROUP");
        values.put("languages", "FI,SV,EN");
        values.put("remote", "true");
        values.put("education", before.education());
        values.put("experience", before.experience());
        values.put("approach", before.approach());
        values.put("contact", before.contact());
        values.put("places", before.places());
        values.put("scheduleNote", before.scheduleNote());
        values.putAll(changes);
        List<String> parameters = new ArrayList<>();
        values.forEach((name, value) -> {
            boolean box = name.equals("forms") || name.equals("languages");
            for (String one : box ? value.split(",") : new String[] {value}) {
                if (!box || !one.isEmpty()) {
                    parameters.addAll(List.of(name, one));
                }
            }
        });
        return pages.send("saara", "/mine/profile", parameters.toArray(String[]::new));
    }
}
