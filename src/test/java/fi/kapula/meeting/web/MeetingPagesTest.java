package fi.kapula.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingSteps;
import fi.kapula.meeting.Meetings;
import fi.kapula.people.OwnSettings;
import fi.kapula.shared.Language;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What each reader finds on the page of a case's meetings. */
@KapulaTest
class MeetingPagesTest {

    private static final List<String> BELOW =
            List.of("", "/1.ics", "/1/move", "/1/cancellation", "/1/answer", "/1/attendance");

    @Autowired
    private MeetingSteps steps;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TestClock clock;

    @Autowired
    private Pages pages;

    @Autowired
    private Meetings meetings;

    @Autowired
    private OwnSettings settings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    private String group;
    private long meeting;
    private String path;

    @BeforeEach
    void saara_meets_a_group_next_tuesday() {
        process.clear();
        clock.set("2026-11-20T12:00");
        group = steps.group();
        meeting = steps.schedule(group, MeetingSteps.tuesday());
        path = "/cases/" + group + "/meetings";
        steps.answer(group, "topi", "YES", "Tulen bussilla.");
        steps.answer(group, "taina", "NO", "Olen kurssilla.");
    }

    @AfterEach
    void nothing_is_left_for_others() {
        List.of("saara", "topi", "kaisa").forEach(person -> settings.choose(person, Language.FI));
        process.clear();
    }

    @Test
    void shows_the_supervisor_everything() {
        Page page = pages.open("saara", path);
        assertThat(page.text())
                .contains("ti 24.11.2026 klo 10.00–11.30", "Sovittu", "Ohjausyksiköitä 2", "Kokoushuone Kataja")
                .contains("sopii Tulen bussilla.", "ei sovi Olen kurssilla.", "ei vastannut")
                .contains("Siirrä", "Peru", "Tallenna kalenteriin")
                .doesNotContain("Vastauksesi", "Korjaa");
    }

    @Test
    void shows_a_supervisee_their_own_answer_alone() {
        assertThat(pages.open("topi", path).text())
                .contains("ti 24.11.2026 klo 10.00–11.30", "Kokoushuone Kataja", "Vastauksesi sopii Tulen bussilla.")
                .contains("muuta vastaustasi")
                .doesNotContain("kurssilla", "ei sovi", "Taina", "Siirrä", "Peru");
    }

    @Test
    void shows_coordinators_and_whoever_applied_for_the_group_times_and_units() {
        for (String person : List.of("kaisa", "kimmo", "juha")) {
            Page page = pages.open(person, path);
            assertThat(page.text())
                    .as(person)
                    .contains("ti 24.11.2026 klo 10.00–11.30", "Sovittu", "Ohjausyksiköitä 2")
                    .doesNotContain("Kataja", "sopii", "kurssilla", "Topi P", "Siirrä", "kalenteriin");
            assertThat(page.html().select("main .buttons a")).isEmpty();
        }
    }

    @Test
    void is_for_presenters_and_strangers_as_if_there_were_no_such_case() {
        String single = steps.single();
        long other = steps.schedule(single, MeetingSteps.at("2026-12-01T10:00:00+02:00"));
        for (String person : List.of("juha", "lauri", "topi", "aino", "simo", "oskari", "veera", "admin")) {
            for (String below : BELOW) {
                isMissing(person, single, below.replace("1", "" + other));
            }
        }
        assertThat(pages.open("liisa", "/cases/" + single + "/meetings").status()).isEqualTo(200);
    }

    @Test
    void has_pages_to_act_on_for_those_alone_who_may() {
        for (String person : List.of("topi", "kaisa", "juha")) {
            for (String step : List.of("move", "cancellation", "attendance")) {
                isMissing(person, group, "/" + meeting + "/" + step);
            }
        }
        for (String person : List.of("saara", "kaisa", "juha")) {
            isMissing(person, group, "/" + meeting + "/answer");
        }
        isMissing("kaisa", group, "/" + meeting + ".ics");
        String single = steps.single();
        assertThat(pages.open("saara", "/cases/" + single + "/meetings/" + meeting + "/move").status())
                .as("by way of another case")
                .isEqualTo(404);
    }

    @Test
    void there_is_nothing_before_a_supervisor_has_accepted() {
        String proposed = cases.proposedTo("aino");
        for (String person : List.of("topi", "kaisa", "aino")) {
            isMissing(person, proposed, "");
        }
    }

    @Test
    void a_later_supervisor_sees_when_the_case_met_and_not_what_was_told_to_the_former() {
        clock.set("2026-11-24T12:00");
        process.fireTimer("BoundaryEvent_MeetingBegins");
        process.fireTimer("IntermediateCatchEvent_MeetingOver");
        cases.changeSupervisor(group, "saara", "Emme löytäneet yhteistä aikaa.");
        cases.propose(group, "aino");
        cases.accept(group, "aino", "Aloitetaan.");
        assertThat(pages.open("aino", path).text())
                .contains("ti 24.11.2026", "Ohjausyksiköitä 2")
                .doesNotContain("bussilla", "kurssilla", "Kataja", "Korjaa");
        assertThat(pages.open("topi", path).text()).contains("Tulen bussilla.");
    }

    @Test
    void lists_what_has_been_page_by_page() {
        for (int i = 1; i <= 45; i++) {
            past(i);
        }
        Page first = pages.open("saara", path);
        assertThat(first.html().select("section[aria-labelledby=ahead] article")).hasSize(1);
        assertThat(first.html().select("section[aria-labelledby=behind] article")).hasSize(20);
        assertThat(first.text()).contains("huone 45.", "huone 26.").doesNotContain("huone 25.");
        Page second = pages.open("saara", first.link("Näytä vanhempia"));
        assertThat(second.text()).contains("huone 25.", "huone 6.").doesNotContain("huone 26.", "Tulossa");
        Page third = pages.open("saara", second.link("Näytä vanhempia"));
        assertThat(third.text()).contains("huone 5.", "huone 1.").doesNotContain("vanhempia");
        assertThat(pages.open("saara", path + "?before=%2B999999999-01-01T00:00:00Z_7").status()).isEqualTo(200);
        assertThat(pages.open("saara", path + "?before=x_y").text()).contains("huone 45.");
    }

    @Test
    void a_meeting_can_be_taken_into_the_readers_own_calendar() throws Exception {
        for (String person : List.of("saara", "topi")) {
            String file = file(person);
            assertThat(new CalendarBuilder().build(new StringReader(file)).validate(true).hasErrors()).isFalse();
            ICalendar calendar = Biweekly.parse(file).first();
            assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
            assertThat(calendar.validate(calendar.getVersion()).toString()).isEmpty();
            assertThat(calendar.getEvents().get(0).getUid().getValue()).isEqualTo(card().calendarUid());
            assertThat(calendar.getEvents().get(0).getAttendees()).isEmpty();
        }
        pages.send("saara", path + "/" + meeting + "/cancellation", "sequence", "0");
        assertThat(pages.open("saara", path + "/" + meeting + ".ics").status()).isEqualTo(404);
    }

    @Test
    void the_case_page_leads_there() {
        for (String person : List.of("saara", "topi", "kaisa", "juha")) {
            assertThat(pages.open(person, "/cases/" + group).link("Tapaamiset")).as(person).isEqualTo(path);
        }
        String single = steps.single();
        assertThat(pages.open("juha", "/cases/" + single).link("Tapaamiset")).isEmpty();
        String sent = cases.sent("topi");
        assertThat(pages.open("topi", "/cases/" + sent).link("Tapaamiset")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_is_clean(Language language) {
        List.of("saara", "topi", "kaisa").forEach(person -> settings.choose(person, language));
        String one = path + "/" + meeting;
        isClean("saara", path, language);
        isClean("topi", path, language);
        isClean("kaisa", path, language);
        isClean("saara", one + "/move", language);
        isClean("saara", one + "/cancellation", language);
        isClean("topi", one + "/answer", language);
        clock.set("2026-11-24T12:00");
        process.fireTimer("BoundaryEvent_MeetingBegins");
        process.fireTimer("IntermediateCatchEvent_MeetingOver");
        isClean("saara", path, language);
        cases.submit(
                group, "ConfirmAttendance", "saara", Map.of("held", true, "attended", List.of("topi")));
        isClean("saara", one + "/attendance", language);
        isClean("topi", path, language);
    }

    private void isClean(String person, String at, Language language) {
        Page page = pages.open(person, at);
        assertThat(page.status()).as(at).isEqualTo(200);
        assertThat(page.html().select("html").attr("lang")).isEqualTo(language.code());
        assertThat(page.html().select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().text()).as(at).doesNotContain("??").doesNotContainPattern("\\bnull\\b|meeting\\.[a-z]");
        List<String> ids = page.html().select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        page.html().select("input:not([type=hidden]), textarea").forEach(input -> assertThat(
                        input.parents().is("label") || page.has("label[for=" + input.id() + "]"))
                .as(input.toString())
                .isTrue());
    }

    private void isMissing(String person, String key, String below) {
        String here = "/cases/" + key + "/meetings" + below;
        String nowhere = "/cases/TNO-1999-0001/meetings" + below;
        assertThat(pages.open(person, here).status()).as(person + " " + here).isEqualTo(404);
        assertThat(pages.open(person, here).html().text())
                .isEqualTo(pages.open(person, nowhere).html().text());
        if (!below.isEmpty() && !below.endsWith("ics")) {
            String[] values = {"sequence", "0", "version", "0", "suits", "YES", "held", "true"};
            assertThat(pages.send(person, here, values).status()).as(person + " POST " + here).isEqualTo(404);
        }
    }

    private String file(String person) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path + "/" + meeting + ".ics")
                        .with(SecurityMockMvcRequestPostProcessors.user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void past(int number) {
        jdbc.update(
                "insert into meeting (business_key, supervisor, state, starts_at, ends_at, place, units, calendar_uid,"
                        + " sequence, version) values (?, 'saara', 'HELD', cast(? as timestamp with time zone),"
                        + " cast(? as timestamp with time zone), ?, 1, ?, 0, 0)",
                group,
                "2025-%02d-11 08:00:00+00".formatted(1 + number / 5),
                "2025-%02d-11 09:00:00+00".formatted(1 + number / 5),
                "huone " + number + ".",
                "uid-" + number);
    }

    private MeetingCard card() {
        return meetings.find(meeting).orElseThrow();
    }
}
