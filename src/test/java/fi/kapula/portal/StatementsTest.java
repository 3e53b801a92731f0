package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** However many cases there are, a page asks the database equally often, and never counts. */
@KapulaTest
class StatementsTest {

    /** A coordinator's first page: the reader (3), own lists (6), the queue (5), what needs attention (7). */
    private static final int MOST = 26;

    /**
     * A case's page joins what six modules know of it, each of which asks for itself: the reader's roles (6), application,
     * proposals, supervision and contract (6), the timeline of each (5), meetings (4), tasks, names and Cockpit (6).
     */
    private static final int MOST_OF_A_CASE = 27;

    /** A form that is answered on the page: the task with its variables (9), what the form shows (10), the draft. */
    private static final int MOST_OF_A_FORM = 20;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void pages_cost_the_same_among_10_cases_and_among_300() throws Exception {
        process.clear();
        String key = cases.accepted();
        cases.draftContract(key, "saara", Map.of());
        cases.acknowledge(key, "topi");
        cases.draftContract(key, "saara", Map.of("place", "Etänä"));
        cases.proposedTo("saara");
        add(2);
        Map<String, Integer> few = costs(key);
        add(72);
        Map<String, Integer> many = costs(key);
        assertNoMore(many, few);
        many.forEach((page, statements) ->
                assertThat(statements).as(page).isBetween(1, most(page)));
    }

    /** A case's page may have a task that is answered there; a task's page says whose case it is. */
    private static int most(String page) {
        return !page.contains("/cases/") && !page.contains("/tasks/")
                ? MOST
                : MOST_OF_A_CASE + MOST_OF_A_FORM;
    }

    @Test
    void pages_ask_no_more_among_10_000_cases_than_among_10() throws Exception {
        process.clear();
        String key = cases.accepted();
        cases.schedule(key, "saara", LocalDate.now().plusDays(7) + "T10:00:00+02:00");
        ManyCases many = new ManyCases(jdbc);
        try {
            many.growTo(60);
            Map<String, Integer> few = costs(key);
            many.growTo(10_000);
            assertNoMore(costs(key), few);
        } finally {
            many.clear();
            process.clear();
        }
    }

    /** A page of a list may have nothing to ask a second question about. */
    private static void assertNoMore(Map<String, Integer> many, Map<String, Integer> few) {
        few.forEach((page, statements) -> assertThat(many.get(page)).as(page).isLessThanOrEqualTo(statements));
    }

    private void add(int times) {
        for (int i = 0; i < times; i++) {
            cases.begin("topi");
            cases.sent("topi");
            cases.presented();
            cases.sentForGroup("topi", "taina");
        }
    }

    private Map<String, Integer> costs(String key) throws Exception {
        Map<String, Integer> costs = new LinkedHashMap<>();
        for (String person : List.of("topi", "juha", "kaisa", "saara")) {
            measure(costs, person, "/");
            measure(costs, person, "/cases/" + key);
        }
        measure(costs, "topi", "/cases/" + key + "/withdrawal");
        measure(costs, "topi", "/tasks/none");
        measure(costs, "kaisa", "/supervisors");
        measure(costs, "kaisa", "/queue");
        measure(costs, "kaisa", "/queue?unit=kotihoito&kind=GROUP&weeks=1&state=CHOOSE");
        measure(costs, "kaisa", "/attention");
        measure(costs, "admin", "/mails");
        measure(costs, "saara", "/mine");
        measure(costs, "saara", "/mine/profile");
        measure(costs, "saara", "/mine/password");
        return costs;
    }

    private void measure(Map<String, Integer> costs, String person, String path) throws Exception {
        pages.open(person, path);
        List<String> statements = sql.during(() -> pages.open(person, path));
        assertThat(statements).noneMatch(statement -> statement.matches("(?is)select count\\(\\*\\).*"));
        costs.put(person + " " + path, statements.size());
    }
}
