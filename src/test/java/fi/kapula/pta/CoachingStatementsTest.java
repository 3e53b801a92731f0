package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import fi.kapula.testing.TestClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** However long a coaching lasts and however many there are, a page asks the database equally often, and never counts. */
@KapulaTest
class CoachingStatementsTest {

    /** First pages and lists: the reader, the coachings, what is due in them, who they are about. */
    private static final int MOST_OF_A_LIST = 20;

    /** What the reader may see is asked for by page, access log and transfer each (6), then tasks, discussions, goals, words. */
    private static final int MOST_OF_A_PAGE = 38;

    /** A form that is opened: the task, who reads it, what was prepared and said before. */
    private static final int MOST_OF_A_FORM = 43;

    /** A form that is sent is opened, taken, moves the engine on and leads to the next one: the last preparation asks most. */
    private static final int MOST_OF_A_STEP = 160;

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Integer> costs = new LinkedHashMap<>();
    private String key;

    @BeforeEach
    void oskari_is_coached() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-12-31", 1);
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void pages_cost_the_same_in_the_second_month_and_in_the_twelfth() throws Exception {
        month("2026-12-01");
        costs.clear();
        month("2027-01-04");
        Map<String, Integer> few = Map.copyOf(costs);
        for (String day : List.of("02-01", "03-01", "04-01", "05-03", "06-01", "07-01", "08-02", "09-01", "10-01")) {
            month("2027-" + day);
        }
        costs.clear();
        month("2027-11-01");
        assertNoMore(few);
        costs.forEach((what, statements) -> assertThat(statements).as(what).isBetween(1, most(what)));
    }

    @Test
    void pages_ask_no_more_among_1_000_coachings_than_among_10() throws Exception {
        steps.comes("2026-12-01T09:00");
        steps.setGoal(key, 2, "NEVER");
        clock.set("2027-01-10T12:00");
        ManyCoachings many = new ManyCoachings(jdbc);
        try {
            many.growTo(10);
            lists();
            Map<String, Integer> few = Map.copyOf(costs);
            many.growTo(1_000);
            lists();
            assertNoMore(few);
            costs.forEach((what, statements) -> assertThat(statements).as(what).isBetween(1, most(what)));
        } finally {
            process.clear();
            many.clear();
        }
    }

    private void lists() throws Exception {
        for (String person : List.of("veera", "oskari", "tiina")) {
            open(person, "/");
        }
        open("veera", "/coachings");
        open("oskari", "/coachings");
        open("tiina", "/coachings/team");
        open("tiina", "/coachings/team/clients");
        pagesOfTheCoaching();
    }

    private void pagesOfTheCoaching() throws Exception {
        for (String person : List.of("oskari", "veera")) {
            open(person, page(""));
            open(person, page("/discussions/" + newestHeld()));
            open(person, page("/discussions/" + newestHeld() + ".pdf"));
            open(person, page("/summary"));
            open(person, page("/access"));
            open(person, page("/stored"));
        }
        open("ville", page(""));
        open("tiina", page("/reading"));
        open("tiina", page("/transfer"));
    }

    /** From a discussion's day to the evaluation of its goal, on every page. */
    private void month(String day) throws Exception {
        steps.comes(day + "T09:00");
        form("PrepareDiscussion", "oskari", "t_givesStrength", "Kahvi", "decision", "READY");
        form("PrepareDiscussion", "veera", "t_givesStrength", "Mökki", "decision", "READY");
        form("HoldDiscussion", "veera", "t_givesStrength", "Kesä", "heldOn", day);
        form("SetGoal", "veera", "goal", "Herään", "means", "Kello", "weeks", "1", "remindEvery", "NEVER", "more", "NO");
        pagesOfTheCoaching();
        form("AcknowledgeDiscussion", "oskari", "accept", "YES", "comment", "Hyvä");
        form("AcknowledgeDiscussion", "veera", "accept", "YES", "comment", "Hyvä");
        steps.comes(LocalDate.parse(day).plusWeeks(1) + "T09:00");
        form("EvaluateGoal", "oskari", "result", "REACHED", "comment", "Heräsin");
        form("EvaluateGoal", "veera", "result", "REACHED", "comment", "Heräsi");
    }

    /** The form's page, keeping a draft, a wrong answer, and the right one. */
    private void form(String form, String person, String... answers) throws Exception {
        String path = "/tasks/" + cases.task(key, form, person).getId();
        String name = person + " " + form;
        count(name, () -> assertThat(pages.open(person, path).status()).isEqualTo(200));
        count(name + " draft", () -> assertThat(pages.send(person, path + "/draft", answers).status()).isEqualTo(204));
        count(name + " wrong", () -> assertThat(pages.send(person, path).status()).isEqualTo(400));
        count(name + " sent", () -> assertThat(pages.send(person, path, answers).status()).isEqualTo(302));
    }

    private void open(String person, String path) throws Exception {
        pages.open(person, path);
        count(person + " " + path.replaceAll("discussions/\\d+", "discussions"), () ->
                assertThat(pages.open(person, path).status()).as(person + path).isEqualTo(200));
    }

    private void count(String what, Runnable work) throws Exception {
        List<String> statements = sql.during(() -> {
            work.run();
            return null;
        });
        assertThat(statements).as(what).noneMatch(statement -> statement.matches("(?is)select count\\(\\*\\).*"));
        costs.put(what, statements.size());
    }

    private static int most(String what) {
        if (what.contains("/cases/")) {
            return MOST_OF_A_PAGE;
        }
        if (what.contains("/")) {
            return MOST_OF_A_LIST;
        }
        return what.matches("\\w+ \\w+") ? MOST_OF_A_FORM : MOST_OF_A_STEP;
    }

    private void assertNoMore(Map<String, Integer> few) {
        few.forEach((what, statements) -> assertThat(costs.get(what)).as(what).isLessThanOrEqualTo(statements));
    }

    private long newestHeld() {
        return jdbc.queryForObject("select max(id) from discussion where business_key = ? and state = 'HELD'", Long.class, key);
    }

    private String page(String rest) {
        return "/cases/" + key + rest;
    }
}
