package fi.kapula.meeting.feed;

import static fi.kapula.meeting.MeetingSteps.at;
import static fi.kapula.meeting.MeetingSteps.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fi.kapula.meeting.CalendarFeeds;
import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingPlan;
import fi.kapula.meeting.MeetingService;
import fi.kapula.meeting.MeetingSteps;
import fi.kapula.meeting.Meetings;
import fi.kapula.people.OwnSettings;
import fi.kapula.shared.Language;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import fi.kapula.testing.TestClock;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** As a calendar program fetches it, which signs in nowhere; read by the library that wrote it and by another. */
@KapulaTest
class CalendarFeedTest {

    /** Secret (1), reader (2), meetings (1), the reader's roles in their cases (5), names of cases and supervisors (2). */
    private static final int MOST = 11;

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private MeetingSteps steps;

    @Autowired
    private MeetingService service;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Cases cases;

    @Autowired
    private Pages pages;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private OwnSettings settings;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private String group;
    private long meeting;

    @BeforeEach
    void saara_meets_a_group_on_tuesday() {
        process.clear();
        clock.set("2026-11-20T12:00");
        group = steps.group();
        meeting = steps.schedule(group, tuesday());
    }

    @AfterEach
    void nothing_is_left_for_others() {
        jdbc.update("update person set active = true");
        settings.choose("topi", Language.FI);
        process.clear();
    }

    @Test
    void shows_the_meeting_that_the_invitation_showed() throws Exception {
        for (String person : List.of("topi", "saara")) {
            VEvent event = events(feeds.renew(person)).get(0);
            assertThat(event.getUid().getValue()).isEqualTo(card().calendarUid());
            assertThat(mail.last("topi").calendar().replace("\r\n ", "")).contains("UID:" + card().calendarUid());
            assertThat(event.getSequence().getValue()).isZero();
            assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2026-11-24T08:00:00Z")));
            assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(Instant.parse("2026-11-24T09:30:00Z")));
            assertThat(event.getSummary().getValue()).isEqualTo("Työnohjaus: Topin hakemus");
            assertThat(event.getLocation().getValue()).isEqualTo("Kokoushuone Kataja");
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
            assertThat(event.getClassification().getValue()).isEqualTo("PRIVATE");
            assertThat(event.getOrganizer().getEmail()).isEqualTo("saara@kapula.example");
            assertThat(event.getAlarms()).isEmpty();
            assertThat(event.getAttendees()).isEmpty();
        }
        settings.choose("topi", Language.SV);
        assertThat(events(feeds.renew("topi")).get(0).getSummary().getValue()).startsWith("Arbetshandledning: ");
    }

    @Test
    void follows_what_is_moved_and_lets_go_what_is_cancelled_or_was_not_held() throws Exception {
        String secret = feeds.renew("topi");
        service.move(meeting, "saara", 0, plan("2026-11-25T11:00:00Z"));
        VEvent moved = events(secret).get(0);
        assertThat(moved.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2026-11-25T11:00:00Z")));
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        service.cancel(meeting, "saara", 1);
        assertThat(events(secret)).isEmpty();
        jdbc.update("update meeting set state = 'HELD'");
        assertThat(events(secret)).hasSize(1);
        jdbc.update("update meeting set state = 'NOT_HELD'");
        assertThat(events(secret)).isEmpty();
    }

    @Test
    void ten_o_clock_stays_ten_o_clock_when_summer_time_begins_and_ends() throws Exception {
        steps.schedule(group, at("2027-03-27T10:00:00+02:00"));
        steps.schedule(group, at("2027-03-29T10:00:00+03:00"));
        for (String offset : List.of("+03:00", "+02:00")) {
            Map<String, Object> night = at("2027-10-31T03:30:00" + offset);
            night.put("durationMinutes", 30);
            steps.schedule(group, night);
        }
        assertThat(events(feeds.renew("saara")))
                .extracting(event -> event.getDateStart().getValue().toInstant().toString())
                .containsExactly(
                        "2026-11-24T08:00:00Z",
                        "2027-03-27T08:00:00Z",
                        "2027-03-29T07:00:00Z",
                        "2027-10-31T00:30:00Z",
                        "2027-10-31T01:30:00Z");
    }

    @Test
    void goes_three_months_back() throws Exception {
        String secret = feeds.renew("topi");
        clock.set("2027-02-24T09:00");
        assertThat(events(secret)).hasSize(1);
        clock.set("2027-02-25T09:00");
        assertThat(events(secret)).isEmpty();
    }

    @Test
    void shows_everybody_their_own_and_of_others_nothing() throws Exception {
        String single = steps.single();
        steps.schedule(single, at("2026-12-01T10:00:00+02:00"));
        steps.answer(group, "taina", "NO", "Canary7311");
        assertThat(events(feeds.renew("saara"))).hasSize(2);
        assertThat(events(feeds.renew("liisa"))).hasSize(1);
        for (String nobody : List.of("juha", "kaisa", "aino", "admin", "oskari")) {
            assertThat(events(feeds.renew(nobody))).as(nobody).isEmpty();
        }
        for (String person : List.of("topi", "saara")) {
            String text = fetch(feeds.renew(person)).body().replace("\r\n ", "");
            assertThat(text).doesNotContain("Canary7311", "Virtanen", "Laine", "taina", "teemu", "topi@", "4711", "Ohjausyksik");
        }
    }

    @Test
    void a_supervisor_who_gave_the_case_away_sees_it_no_more() throws Exception {
        String secret = feeds.renew("saara");
        String supervisee = feeds.renew("topi");
        jdbc.update("update meeting set state = 'HELD'");
        assertThat(events(secret)).hasSize(1);
        cases.changeSupervisor(group, "saara", "Emme löytäneet yhteistä säveltä.");
        jdbc.update("update meeting set state = 'HELD'");
        assertThat(events(secret)).isEmpty();
        assertThat(events(supervisee)).hasSize(1);
    }

    @Test
    void a_new_address_ends_the_old_one_and_a_removed_one_is_gone() {
        String first = feeds.renew("topi");
        assertThat(feeds.since("topi")).contains(clock.instant());
        String second = feeds.renew("topi");
        assertThat(second).isNotEqualTo(first).hasSize(43);
        assertThat(fetch(second).status()).isEqualTo(200);
        isNothing(first);
        feeds.remove("topi");
        isNothing(second);
        assertThat(feeds.since("topi")).isEmpty();
        feeds.remove("topi");
    }

    @Test
    void whoever_leaves_has_none() {
        String secret = feeds.renew("topi");
        jdbc.update("update person set active = false where id = 'topi'");
        isNothing(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "topi", "%00", "%20", "null", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void an_unknown_address_tells_nothing(String secret) {
        Answer answer = Door.closed(port).get("/calendar/" + secret + ".ics");
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception").hasSizeLessThan(secret.equals("%00") ? 9999 : 1);
        isNothing(feeds.renew("topi").substring(1));
    }

    @Test
    void is_answered_as_something_secret() {
        Answer answer = fetch(feeds.renew("topi"));
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(answer.header("Cache-Control")).contains("private", "no-store");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        for (String line : answer.body().split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
    }

    @Test
    void says_when_nothing_has_changed() {
        String secret = feeds.renew("topi");
        String tag = fetch(secret).header("ETag");
        clock.set("2026-11-20T18:00");
        Answer same = Door.closed(port).with("If-None-Match", tag).get("/calendar/" + secret + ".ics");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        service.move(meeting, "saara", 0, plan("2026-11-25T11:00:00Z"));
        Answer changed = Door.closed(port).with("If-None-Match", tag).get("/calendar/" + secret + ".ics");
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void opens_no_other_door() {
        String path = "/calendar/" + feeds.renew("topi");
        assertThat(Door.closed(port).get(path).status()).isEqualTo(302);
        assertThat(Door.closed(port).get(path + ".ics/more").status()).isEqualTo(302);
        assertThat(Door.closed(port).get("/calendar").status()).isEqualTo(302);
        assertThat(Door.closed(port).post(path + ".ics", "").status()).isEqualTo(403);
        assertThat(Door.closed(port).get("/mine").status()).isEqualTo(302);
        assertThat(Door.closed(port).form("/mine/calendar", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void asks_the_database_as_often_for_many_as_for_few() throws Exception {
        for (String person : List.of("saara", "topi")) {
            String secret = feeds.renew(person);
            fetch(secret);
            int few = sql.during(() -> fetch(secret)).size();
            for (int day = 1; day < 15; day++) {
                steps.schedule(group, at("2027-0%d-%02dT10:00:00+03:00".formatted(person.equals("topi") ? 7 : 6, day)));
            }
            String single = steps.single();
            steps.schedule(single, at("2027-08-0%dT10:00:00+03:00".formatted(person.equals("topi") ? 2 : 3)));
            assertThat(events(secret).size()).isGreaterThanOrEqualTo(15);
            List<String> many = sql.during(() -> fetch(secret));
            assertThat(many).hasSize(few).hasSizeLessThanOrEqualTo(MOST);
            assertThat(many).noneMatch(statement -> statement.contains("remark"));
        }
    }

    private void isNothing(String secret) {
        Answer answer = fetch(secret);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    private Answer fetch(String secret) {
        return Door.closed(port).get("/calendar/" + secret + ".ics");
    }

    /** When both readers say the same and neither finds anything wrong, but that a calendar may be empty. */
    private List<VEvent> events(String secret) throws Exception {
        Answer answer = fetch(secret);
        assertThat(answer.status()).isEqualTo(200);
        Calendar first = new CalendarBuilder().build(new StringReader(answer.body()));
        ICalendar second = Biweekly.parse(answer.body()).first();
        if (!first.getComponents().isEmpty()) {
            assertThat(first.validate(true).hasErrors()).isFalse();
            assertThat(second.validate(second.getVersion()).toString()).isEmpty();
        }
        assertThat(first.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(second.getEvents()).hasSameSizeAs(first.getComponents());
        return second.getEvents();
    }

    private MeetingCard card() {
        return meetings.find(meeting).orElseThrow();
    }

    private static MeetingPlan plan(String start) {
        return new MeetingPlan(Instant.parse(start), 45, "Etänä", BigDecimal.ONE);
    }
}
