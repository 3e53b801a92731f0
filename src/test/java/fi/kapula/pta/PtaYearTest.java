package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.goal;
import static fi.kapula.pta.CoachingSteps.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A year of many clients with a leap day, both changes of the clock, and an outage of forty days. Six clients stand for two
 * hundred; {@code -Dkapula.test.clients=200} runs them all.
 */
@KapulaTest
class PtaYearTest {

    private static final List<Integer> DAYS = List.of(1, 6, 16, 23, 29, 31);
    private static final int CLIENTS = Integer.getInteger("kapula.test.clients", DAYS.size());
    private static final LocalDate BEGIN = LocalDate.of(2027, 9, 1);
    private static final LocalDate END = LocalDate.of(2028, 8, 31);
    private static final LocalDate OUTAGE = LocalDate.of(2028, 1, 15);
    private static final LocalDate BACK = OUTAGE.plusDays(40);

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private Coachings coachings;

    @Autowired
    private Discussions discussions;

    @Autowired
    private Goals goals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Integer> dayOf = new TreeMap<>();

    @BeforeEach
    void many_clients_begin() {
        process.clear();
        clock.set(BEGIN + "T08:00");
        for (int i = 0; i < CLIENTS; i++) {
            String client = "client%03d".formatted(i);
            jdbc.update(
                    "insert into person (id, first_name, last_name, email, language, unit, active)"
                            + " values (?, 'Eeva', ?, ?, 'FI', 'tyopaja', true)",
                    client, client, client + "@kapula.example");
            jdbc.update("insert into person_role (person, role) values (?, 'CLIENT')", client);
            String key = steps.begin("veera");
            int day = CLIENTS > DAYS.size() ? i % 31 + 1 : DAYS.get(i);
            Map<String, Object> plan = plan("veera", client, BEGIN.toString(), END.toString(), day);
            steps.submit(key, "OpenCoaching", "veera", plan);
            dayOf.put(key, day);
        }
    }

    @AfterEach
    void and_leave() {
        process.clear();
        jdbc.update("delete from person_role where person like 'client%'");
        jdbc.update("delete from person where id like 'client%'");
    }

    @Test
    void has_one_discussion_for_each_client_and_month() {
        for (LocalDate day = BEGIN; !day.isAfter(END.plusDays(1)); day = day.plusDays(1)) {
            if (day.isBefore(OUTAGE) || !day.isBefore(BACK)) {
                mail.forget();
                steps.comes(day + "T09:00");
                assertNoStorm(day);
                theDaysWork();
            }
        }
        assertThat(dayOf).allSatisfy((key, day) -> {
            CoachingCard coaching = coachings.find(key).orElseThrow();
            assertThat(coaching.state()).isEqualTo(CoachingState.ENDED);
            List<YearMonth> months = discussions.ofCoaching(coaching.id()).stream().map(card -> YearMonth.from(card.agreedOn())).toList();
            assertThat(months).doesNotHaveDuplicates().containsExactlyElementsOf(months(day));
            assertThat(discussions.ofCoaching(coaching.id()))
                    .allMatch(discussion -> FinnishHolidays.isWorkingDay(discussion.dueOn()))
                    .filteredOn(discussion -> discussion.state() == DiscussionState.MISSED)
                    .as(key)
                    .hasSize(isAbsent(key) ? 12 : (int) missedInOutage(day));
        });
        engineAndDomainAgree();
        closeWhatIsLeft();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKeyIn("PtaCoaching", "PtaDiscussion", "PtaAcknowledgement", "PtaGoal").count())
                .isZero();
    }

    /** A client gets at most one mail for each thing that goes on: a discussion, its record, and the goals. */
    private void assertNoStorm(LocalDate day) {
        Map<String, Integer> mails = new HashMap<>();
        mail.recipients().forEach(person -> mails.merge(person, 1, Integer::sum));
        mails.remove("veera");
        mails.remove("tiina");
        assertThat(mails)
                .allSatisfy((person, count) -> assertThat(count).as(person + " on " + day).isLessThanOrEqualTo(4));
    }

    /** Every third client never comes; the others do what they are asked the same day. */
    private void theDaysWork() {
        for (String key : waiting("EvaluateGoal")) {
            for (String person : steps.asked(key, "EvaluateGoal")) {
                steps.submit(key, "EvaluateGoal", person, Map.of("result", "REACHED"));
            }
        }
        for (String key : waiting("PrepareDiscussion")) {
            String client = coachings.find(key).orElseThrow().client();
            steps.hold(key, client, "veera");
            steps.submit(key, "SetGoal", "veera", goal(dayOf.get(key) % 4 + 1, "TWICE_A_WEEK", "NO"));
            steps.submit(key, "AcknowledgeDiscussion", client, Map.of("accept", "YES"));
            steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES"));
        }
    }

    private List<String> waiting(String form) {
        return jdbc
                .queryForList(
                        "select distinct process.BUSINESS_KEY_ from ACT_RU_TASK task join ACT_RU_EXECUTION process"
                                + " on process.ID_ = task.PROC_INST_ID_ where task.TASK_DEF_KEY_ = ?",
                        String.class,
                        "UserTask_" + form)
                .stream()
                .filter(key -> !isAbsent(key))
                .toList();
    }

    private boolean isAbsent(String key) {
        return dayOf.get(key) % 3 == 0;
    }

    /** Months whose day and the next month's day both came while nothing ran. */
    private static long missedInOutage(int dayOfMonth) {
        DiscussionDays days = new DiscussionDays(BEGIN, END, Rhythm.monthly(dayOfMonth));
        return months(dayOfMonth).stream()
                .filter(month -> !days.begins(agreed(days, month)).isBefore(OUTAGE))
                .filter(month -> days.isOver(agreed(days, month), BACK))
                .count();
    }

    private static LocalDate agreed(DiscussionDays days, YearMonth month) {
        return days.first(month.atDay(1)).orElseThrow();
    }

    private void engineAndDomainAgree() {
        Set<Long> running = new HashSet<>();
        dayOf.keySet().forEach(key -> goals.ofCase(key).stream()
                .filter(goal -> goal.state() == GoalState.RUNNING)
                .forEach(goal -> running.add(goal.id())));
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("PtaGoal").count())
                .isEqualTo(running.size());
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKeyIn("PtaCoaching", "PtaDiscussion").count())
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from discussion where state in ('PREPARING', 'OPEN')", Long.class))
                .isZero();
    }

    private void closeWhatIsLeft() {
        steps.comes(END.plusDays(40) + "T09:00");
        steps.comes(END.plusDays(80) + "T09:00");
    }

    private static List<YearMonth> months(int day) {
        return Stream.iterate(YearMonth.from(BEGIN), month -> month.plusMonths(1))
                .limit(12)
                .filter(month -> !month.atDay(Math.min(day, month.lengthOfMonth())).isBefore(BEGIN))
                .toList();
    }
}
