package fi.kapula.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.meeting.MeetingSteps;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many meetings there are, a page of them asks the database equally often. */
@KapulaTest
class MeetingStatementsTest {

    private static final int MOST = 16;

    @Autowired
    private MeetingSteps steps;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    @Autowired
    private SqlCounter sql;

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void pages_cost_the_same_with_2_meetings_and_with_12() throws Exception {
        process.clear();
        String group = steps.group();
        long meeting = add(group, 1, 3);
        Map<String, Integer> few = costs(group, meeting);
        add(group, 3, 13);
        Map<String, Integer> many = costs(group, meeting);
        assertThat(many).isEqualTo(few);
        assertThat(many.values()).allSatisfy(statements -> assertThat(statements).isBetween(1, MOST));
    }

    private long add(String group, int from, int to) {
        long meeting = 0;
        for (int day = from; day < to; day++) {
            meeting = steps.schedule(group, MeetingSteps.at("2027-06-%02dT10:00:00+03:00".formatted(day)));
        }
        return meeting;
    }

    private Map<String, Integer> costs(String group, long meeting) throws Exception {
        Map<String, Integer> costs = new LinkedHashMap<>();
        String path = "/cases/" + group + "/meetings";
        for (String person : List.of("saara", "topi", "juha", "kaisa", "aino")) {
            measure(costs, person, path);
        }
        measure(costs, "saara", path + "/" + meeting + "/move");
        measure(costs, "saara", path + "/" + meeting + "/cancellation");
        measure(costs, "topi", path + "/" + meeting + "/answer");
        return costs;
    }

    private void measure(Map<String, Integer> costs, String person, String path) throws Exception {
        pages.open(person, path);
        costs.put(person + " " + path, sql.during(() -> pages.open(person, path)).size());
    }
}
