package fi.kapula.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingState;
import fi.kapula.meeting.MeetingSteps;
import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.Participation;
import fi.kapula.meeting.Reply;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Moving, cancelling, answering and correcting on pages, with second clicks and in stale windows. */
@KapulaTest
class MeetingStepsTest {

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
    private Pages pages;

    @Autowired
    private Meetings meetings;

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
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void moves_after_showing_how_it_is_now() {
        Page asked = pages.open("saara", path + "/move");
        assertThat(asked.text()).contains("Nyt sovittu: ti 24.11.2026 klo 10.00–11.30, Kokoushuone Kataja");
        assertThat(value(asked, "day")).isEqualTo("2026-11-24");
        assertThat(value(asked, "time")).isEqualTo("10:00");
        assertThat(value(asked, "minutes")).isEqualTo("90");
        assertThat(value(asked, "units")).as("those that the duration comes to").isEmpty();

        steps.answer(group, "topi", "YES", null);
        Page done = move(0, "day", "2026-11-26", "minutes", "60");
        assertThat(done.location()).isEqualTo("/cases/" + group + "/meetings");
        assertThat(card().startsAt()).isEqualTo(Instant.parse("2026-11-26T08:00:00Z"));
        assertThat(card().units()).isEqualByComparingTo("1.33");
        assertThat(card().participants().get("topi").reply()).isEqualTo(Reply.NONE);
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi");
    }

    @Test
    void a_second_click_moves_and_cancels_nothing_more() {
        move(0, "day", "2026-11-26");
        int mails = mail.all().size();
        assertThat(move(0, "day", "2026-11-26").status()).isEqualTo(302);
        assertThat(mail.all()).hasSize(mails);
        assertThat(card().sequence()).isEqualTo(1);

        assertThat(cancel(1).status()).isEqualTo(302);
        mails = mail.all().size();
        assertThat(cancel(1).status()).isEqualTo(302);
        assertThat(mail.all()).hasSize(mails);
        assertThat(pages.open("saara", path + "/move").location()).isEqualTo("/cases/" + group + "/meetings");
    }

    @Test
    void other_units_alone_are_saved_without_asking_anybody() {
        steps.answer(group, "topi", "YES", null);
        assertThat(move(0, "units", "3,5").status()).isEqualTo(302);
        assertThat(card().units()).isEqualByComparingTo("3.5");
        assertThat(card().participants().get("topi").reply()).isEqualTo(Reply.YES);
        assertThat(mail.all()).isEmpty();
        assertThat(value(pages.open("saara", path + "/move"), "units")).isEqualTo("3.5");
    }

    @Test
    void keeps_what_was_typed_when_the_meeting_was_moved_in_another_window() {
        move(0, "day", "2026-11-26");
        Page conflict = move(0, "day", "2026-11-27", "place", "Toinen paikka");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("muuttunut sillä välin", "to 26.11.2026 klo 10.00–11.30");
        assertThat(value(conflict, "day")).isEqualTo("2026-11-27");
        assertThat(value(conflict, "place")).isEqualTo("Toinen paikka");
        assertThat(card().place()).isEqualTo("Kokoushuone Kataja");
        assertThat(move(Integer.parseInt(value(conflict, "sequence")), "day", "2026-11-27").status()).isEqualTo(302);
        assertThat(card().startsAt()).isEqualTo(Instant.parse("2026-11-27T08:00:00Z"));
    }

    @Test
    void keeps_what_was_typed_when_the_meeting_was_cancelled_in_another_window() {
        cancel(0);
        Page conflict = move(0, "place", "Toinen paikka");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("ohi tai peruttu");
        assertThat(value(conflict, "place")).isEqualTo("Toinen paikka");
        assertThat(conflict.has("main form button")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "day, '', Anna päivä",
        "day, 24.11.2026, Anna päivä",
        "day, 2026-11-19, edessäpäin",
        "day, 2072-11-24, kolmen vuoden",
        "day, +999999999-12-31, kolmen vuoden",
        "time, '', Anna kellonaika",
        "time, 25:00, Anna kellonaika",
        "minutes, '', 15–600",
        "minutes, 14, 15–600",
        "minutes, 99999999999, 15–600",
        "place, ' ', Anna paikka",
        "units, 25, 0–24",
        "units, -1, 0–24",
        "units, 1.333, 0–24",
        "units, 1e9, 0–24",
        "units, kaksi, 0–24"
    })
    void says_at_the_field_what_is_wrong(String field, String typed, String problem) {
        Page page = move(0, "place", "Uusi paikka", field, typed);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().select("#" + field + "-problem").text()).contains(problem);
        assertThat(page.html().select("#" + field).attr("aria-describedby")).contains(field + "-problem");
        assertThat(value(page, field)).isEqualTo(typed.strip());
        if (!field.equals("place")) {
            assertThat(value(page, "place")).isEqualTo("Uusi paikka");
        }
        assertThat(card().sequence()).isZero();
    }

    @Test
    void shows_what_else_is_at_the_new_time_before_saving() {
        String single = steps.single();
        steps.schedule(single, MeetingSteps.at("2026-11-26T10:30:00+02:00"));
        assertThat(pages.open("saara", path + "/move").text())
                .contains("Muut tulevat tapaamisesi", "to 26.11.2026 klo 10.30–12.00", single);
        Page clash = move(0, "day", "2026-11-26");
        assertThat(clash.status()).isEqualTo(400);
        assertThat(clash.html().select("#clash-problem").text()).contains("to 26.11.2026 klo 10.30–12.00", single);
        assertThat(value(clash, "day")).isEqualTo("2026-11-26");
        assertThat(card().sequence()).isZero();
        assertThat(move(0, "day", "2026-11-26", "acceptClash", "true").status()).isEqualTo(302);
        assertThat(card().sequence()).isEqualTo(1);
        assertThat(move(1, "day", "2026-11-26", "place", "Muualla").status())
                .as("a place alone clashes with nothing new")
                .isEqualTo(302);
    }

    @Test
    void asks_which_hour_is_meant_when_the_hour_comes_twice() {
        clock.set("2026-10-20T12:00");
        Page twice = move(0, "day", "2026-10-25", "time", "03:30");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.html().select("#offset-problem").text()).contains("tulee kahdesti");
        assertThat(twice.html().select("input[name=offset]").eachAttr("value")).containsExactly("+03:00", "+02:00");

        assertThat(move(0, "day", "2026-10-25", "time", "03:30", "offset", "+02:00").status()).isEqualTo(302);
        assertThat(card().startsAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(move(1, "day", "2026-10-25", "time", "03:30", "offset", "+03:00").status()).isEqualTo(302);
        assertThat(card().startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(card().durationMinutes()).isEqualTo(90);
        assertThat(pages.open("saara", path + "/move").text())
                .contains("su 25.10.2026 klo 3.30 (kesäaikaa)–4.00");
    }

    @Test
    void knows_that_an_hour_is_missing_when_summer_time_begins() {
        Page missing = move(0, "day", "2027-03-28", "time", "03:30");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.html().select("#time-problem").text()).contains("ei ole");
        assertThat(move(0, "day", "2027-03-28", "time", "2.30", "minutes", "60").status()).isEqualTo(302);
        assertThat(card().startsAt()).isEqualTo(Instant.parse("2027-03-28T00:30:00Z"));
        assertThat(pages.open("saara", "/cases/" + group + "/meetings").text())
                .contains("su 28.3.2027 klo 2.30–4.30");
    }

    @Test
    void cancels_after_a_question() {
        Page asked = pages.open("saara", path + "/cancellation");
        assertThat(asked.text()).contains("Perutaanko tapaaminen?", "ti 24.11.2026 klo 10.00–11.30");
        assertThat(card().state()).isEqualTo(MeetingState.SCHEDULED);
        cancel(Integer.parseInt(value(asked, "sequence")));
        assertThat(card().state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(mail.recipients()).containsExactly("taina", "teemu", "topi");
        assertThat(pages.open("topi", "/cases/" + group + "/meetings").text()).contains("Peruttu");
    }

    @Test
    void does_not_cancel_what_was_moved_since_it_asked() {
        move(0, "day", "2026-11-26");
        Page conflict = cancel(0);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("to 26.11.2026");
        assertThat(value(conflict, "sequence")).isEqualTo("1");
        assertThat(card().state()).isEqualTo(MeetingState.SCHEDULED);
        clock.set("2026-11-26T11:30");
        assertThat(cancel(1).status()).isEqualTo(409);
        assertThat(card().state()).isEqualTo(MeetingState.SCHEDULED);
    }

    @Test
    void a_supervisee_answers_and_answers_otherwise() {
        Page done = answer("topi", 0, "YES", "");
        assertThat(done.location()).isEqualTo("/cases/" + group + "/meetings");
        assertThat(steps.asked(group, "AnswerMeeting")).containsExactly("taina", "teemu");
        assertThat(mail.all()).isEmpty();

        assertThat(pages.open("topi", path + "/answer").html().select("input[value=YES]").hasAttr("checked")).isTrue();
        answer("topi", 0, "NO", "Lapsi\r\nsairastui.");
        assertThat(own("topi").reply()).isEqualTo(Reply.NO);
        assertThat(own("topi").remark()).isEqualTo("Lapsi\nsairastui.");
        assertThat(mail.recipients()).containsExactly("saara");
        answer("topi", 0, "NO", "Lapsi\r\nsairastui.");
        assertThat(mail.recipients()).as("a second click").containsExactly("saara");
    }

    @Test
    void an_answer_to_a_time_that_was_moved_is_not_taken_for_the_new_one() {
        answer("topi", 0, "YES", "");
        move(0, "day", "2026-11-26");
        for (String person : List.of("topi", "taina")) {
            Page conflict = answer(person, 0, "YES", "Hyvä aika.");
            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.text())
                    .contains("muuttunut sillä välin", "to 26.11.2026 klo 10.00–11.30", "Hyvä aika.");
            assertThat(own(person).reply()).isEqualTo(Reply.NONE);
            int now = Integer.parseInt(value(conflict, "sequence"));
            assertThat(answer(person, now, "YES", "").status()).isEqualTo(302);
            assertThat(own(person).reply()).isEqualTo(Reply.YES);
        }
    }

    @Test
    void answers_are_taken_until_it_begins_and_not_when_it_is_cancelled() {
        answer("topi", 0, "YES", "");
        clock.set("2026-11-24T10:00");
        for (String person : List.of("topi", "taina")) {
            Page late = answer(person, 0, "NO", "Myöhästyn.");
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text()).contains("jo alkanut", "Myöhästyn.");
            assertThat(pages.open(person, path + "/answer").location()).isEqualTo("/cases/" + group + "/meetings");
        }
        assertThat(own("topi").reply()).isEqualTo(Reply.YES);
        clock.set("2026-11-23T10:00");
        cancel(0);
        assertThat(answer("topi", 1, "NO", "").status()).isEqualTo(409);
    }

    @Test
    void says_what_is_wrong_with_an_answer() {
        Page empty = pages.send("topi", path + "/answer", "sequence", "0", "comment", "Hei.");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.html().select("#suits-problem").text()).contains("Valitse");
        assertThat(empty.html().select("#comment").text()).isEqualTo("Hei.");
        Page tooLong = answer("topi", 0, "YES", "x".repeat(1001));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.html().select("#comment-problem").text()).contains("1");
        assertThat(own("topi").reply()).isEqualTo(Reply.NONE);
    }

    @Test
    void attendance_is_said_in_the_task_and_corrected_on_the_page() {
        answer("topi", 0, "YES", "");
        clock.set("2026-11-24T12:00");
        assertThat(pages.open("saara", path + "/attendance").location()).isEqualTo("/cases/" + group + "/meetings");
        process.fireTimer("BoundaryEvent_MeetingBegins");
        process.fireTimer("IntermediateCatchEvent_MeetingOver");
        assertThat(pages.open("saara", path + "/attendance").location()).startsWith("/tasks/");
        cases.submit(group, "ConfirmAttendance", "saara", Map.of("held", true, "attended", List.of("topi")));

        Page asked = pages.open("saara", path + "/attendance");
        assertThat(asked.html().select("input[name=attended][checked]").eachAttr("value")).containsExactly("topi");
        String version = value(asked, "version");
        assertThat(correct(version, "held", "true").status()).as("nobody").isEqualTo(400);
        assertThat(correct(version, "held", "true", "attended", "topi", "attended", "taina").status()).isEqualTo(302);
        assertThat(correct(version, "held", "true", "attended", "topi", "attended", "taina").status())
                .as("a second click")
                .isEqualTo(302);
        assertThat(card().attended()).containsExactlyInAnyOrder("topi", "taina");
        assertThat(pages.open("topi", "/cases/" + group + "/meetings").text()).contains("sopii, oli paikalla");

        Page stale = correct(version, "held", "true", "attended", "teemu");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html().select("input[name=attended][checked]").eachAttr("value")).containsExactly("teemu");
        assertThat(card().attended()).containsExactlyInAnyOrder("topi", "taina");
        assertThat(correct(value(stale, "version")).status()).as("not held").isEqualTo(302);
        assertThat(card().state()).isEqualTo(MeetingState.NOT_HELD);
        String now = value(pages.open("saara", path + "/attendance"), "version");
        assertThat(correct(now, "held", "true", "attended", "juha").status())
                .as("somebody who was not invited")
                .isEqualTo(409);
    }

    private Page move(int sequence, String... changes) {
        List<String> values = new ArrayList<>(List.of("sequence", "" + sequence));
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "day", "2026-11-24", "time", "10:00", "minutes", "90", "place", "Kokoushuone Kataja", "units", ""));
        for (int i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        typed.forEach((name, value) -> values.addAll(List.of(name, value)));
        return pages.send("saara", path + "/move", values.toArray(String[]::new));
    }

    private Page cancel(int sequence) {
        return pages.send("saara", path + "/cancellation", "sequence", "" + sequence);
    }

    private Page answer(String person, int sequence, String suits, String comment) {
        return pages.send(
                person, path + "/answer", "sequence", "" + sequence, "suits", suits, "comment", comment);
    }

    private Page correct(String version, String... values) {
        List<String> all = new ArrayList<>(List.of("version", version));
        all.addAll(List.of(values));
        return pages.send("saara", path + "/attendance", all.toArray(String[]::new));
    }

    private static String value(Page page, String field) {
        return page.html().select("[name=" + field + "]").attr("value");
    }

    private Participation own(String person) {
        return card().participants().get(person);
    }

    private MeetingCard card() {
        return meetings.find(meeting).orElseThrow();
    }
}
