package fi.kapula.meeting;

import fi.kapula.engine.TaskGate;
import fi.kapula.shared.CaseParties;
import fi.kapula.shared.CaseParties.Parties;
import fi.kapula.shared.CaseTitles;
import fi.kapula.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case around a meeting: its parties and title, and a process with the task {@code ScheduleMeeting}. Import it. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestClock.InPlace.class)
class TrialSupervision {

    static final String CASE = "TNO-2026-0001";
    static final String OTHER_CASE = "TNO-2026-0002";

    @Bean
    CaseParties trialParties() {
        Set<String> group = Set.of("topi", "taina", "teemu");
        Map<String, Parties> parties = Map.of(
                CASE, new Parties("saara", group, Set.of(), Set.of("kaisa")),
                OTHER_CASE, new Parties("saara", Set.of("liisa"), Set.of("lauri"), Set.of()));
        return key -> Optional.ofNullable(parties.get(key));
    }

    @Bean
    CaseTitles trialTitles() {
        return keys -> keys.stream().collect(Collectors.toMap(key -> key, key -> key.equals(CASE) ? "Tiimi" : "Liisa"));
    }

    @Bean
    Steps trialSteps(
            RepositoryService repository, RuntimeService runtime, TaskService tasks, TaskGate gate, JdbcTemplate jdbc) {
        repository
                .createDeployment()
                .name("trial")
                .enableDuplicateFiltering(true)
                .addClasspathResource("fi/kapula/meeting/TrialSupervision.bpmn")
                .deploy();
        return new Steps(runtime, tasks, gate, jdbc);
    }

    /** What people do. */
    static class Steps {

        private final RuntimeService runtime;
        private final TaskService tasks;
        private final TaskGate gate;
        private final JdbcTemplate jdbc;

        Steps(RuntimeService runtime, TaskService tasks, TaskGate gate, JdbcTemplate jdbc) {
            this.runtime = runtime;
            this.tasks = tasks;
            this.gate = gate;
            this.jdbc = jdbc;
        }

        /** Begins both cases; the supervisor of each is to schedule a meeting. */
        void begin() {
            for (String key : List.of(CASE, OTHER_CASE)) {
                jdbc.update("insert into case_file (business_key) values (?)", key);
                oneMore(key);
            }
        }

        /** Asks the supervisor for another meeting of the case. */
        void oneMore(String key) {
            runtime.startProcessInstanceByKey("TrialSupervision", key, Map.of("supervisor", "saara"));
        }

        void end(String key) {
            runtime.createMessageCorrelation("TrialEnded").processInstanceBusinessKey(key).correlateAll();
        }

        /** @return the new meeting's id */
        long schedule(String key, Map<String, Object> values) {
            submit(key, "ScheduleMeeting", "saara", values);
            return jdbc.queryForObject("select max(id) from meeting", Long.class);
        }

        Map<String, Object> show(String key, String form, String person) {
            return gate.show(task(key, form, person), person);
        }

        void submit(String key, String form, String person, Map<String, Object> values) {
            gate.submit(task(key, form, person), person, values);
        }

        void answer(String person, String suits, String comment) {
            Map<String, Object> values = new HashMap<>(Map.of("suits", suits));
            values.put("comment", comment);
            submit(CASE, "AnswerMeeting", person, values);
        }

        /** Who has this form open. */
        List<String> asked(String key, String form) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .taskDefinitionKey("UserTask_" + form)
                    .orderByTaskAssignee()
                    .asc()
                    .list()
                    .stream()
                    .map(Task::getAssignee)
                    .toList();
        }

        private String task(String key, String form, String person) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .taskDefinitionKey("UserTask_" + form)
                    .taskAssignee(person)
                    .singleResult()
                    .getId();
        }
    }

    /** Tuesday the 24th of November 2026, ten o'clock, 90 minutes. */
    static Map<String, Object> tuesday() {
        return at("2026-11-24T10:00:00+02:00");
    }

    static Map<String, Object> at(String startsAt) {
        return new HashMap<>(Map.of("startsAt", startsAt, "durationMinutes", 90, "place", "Kokoushuone Kataja"));
    }
}
