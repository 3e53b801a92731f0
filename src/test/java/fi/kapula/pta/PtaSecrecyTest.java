package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.questionnaire.QuestionSet.Kind;
import fi.kapula.security.AccessLog;
import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.testing.Cases;
import fi.kapula.testing.DatabaseDump;
import fi.kapula.testing.Door;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import fi.kapula.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client says is read by whom it concerns, and it is written down who does. */
@KapulaTest
@ExtendWith(OutputCaptureExtension.class)
class PtaSecrecyTest {

    private static final String CANARY = "Hernekerttu";

    /** More than anybody would switch on. */
    private static final List<String> LOGGERS =
            List.of("fi.kapula", "org.hibernate.SQL", "org.hibernate.orm.jdbc.bind", "org.springframework.jdbc");

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private DatabaseDump dump;

    @Autowired
    private Vault vault;

    @Autowired
    private TaskGate gate;

    @Autowired
    private AccessLog log;

    @Autowired
    private Pages pages;

    @Autowired
    private CasePolicy policy;

    @Autowired
    private Discussions discussions;

    @Autowired
    private Coachings coachings;

    @LocalServerPort
    private int port;

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private String key;
    private String words;

    @BeforeEach
    void the_discussion_of_november_begins() {
        process.clear();
        clock.set("2026-11-20T12:00");
        mail.forget();
        key = steps.open("2026-11-20", "2027-06-30", 23);
        steps.comes("2026-11-23T09:00");
        DiscussionCard discussion = discussions.ofCoaching(coachings.find(key).orElseThrow().id()).get(0);
        words = discussions.questionSet(discussion).questions()
                .filter(question -> question.freeText() || question.kind() == Kind.TEXT)
                .findFirst()
                .map(question -> "t_" + question.id())
                .orElseThrow();
    }

    @AfterEach
    void nothing_is_left_for_others() {
        LOGGERS.forEach(logger -> logging.setLogLevel(logger, null));
        process.clear();
    }

    @Test
    void what_people_say_stands_nowhere_in_the_database_in_no_mail_and_not_in_the_log(CapturedOutput output) {
        LOGGERS.forEach(logger -> logging.setLogLevel(logger, LogLevel.TRACE));
        gate.saveDraft(task("PrepareDiscussion", "oskari"), "oskari", Map.of(words, CANARY + " luonnos"));
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of(words, CANARY + " yksi", "decision", "READY"));
        assertThatThrownBy(() -> steps.submit(key, "PrepareDiscussion", "veera", Map.of(words, CANARY.repeat(200), "decision", "READY")))
                .isInstanceOf(SubmissionRejected.class);
        steps.submit(key, "PrepareDiscussion", "veera", Map.of(words, CANARY + " kaksi", "decision", "READY"));
        steps.submit(key, "HoldDiscussion", "veera", Map.of(words, CANARY + " kolme", "heldOn", "2026-11-23"));
        Map<String, Object> goal = goal(1, "WEEKLY", "NO");
        List.of("goal", "means", "helper").forEach(field -> goal.put(field, CANARY + " " + field));
        steps.submit(key, "SetGoal", "veera", goal);
        steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES", "comment", CANARY + " neljä"));
        steps.submit(key, "AcknowledgeDiscussion", "oskari", Map.of("accept", "NO", "comment", CANARY + " viisi"));
        steps.comes("2026-11-27T09:00");
        steps.comes("2026-11-30T09:00");
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "NOT_YET", "carryOn", "YES", "comment", CANARY,
                "clientResult", "PARTLY", "clientComment", CANARY));
        steps.comes("2026-12-23T09:00");
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "SKIP", "reason", CANARY));
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "SKIP", "reason", CANARY));
        mail.deliver();

        assertThat(dump.values())
                .anyMatch(value -> value.contains(vault.label()))
                .noneMatch(value -> value.toLowerCase().contains(CANARY.toLowerCase()));
        assertThat(output.getAll()).contains(vault.label()).doesNotContainIgnoringCase(CANARY);
    }

    @Test
    void the_engine_keeps_ids_and_answers_of_gateways_alone() {
        steps.hold(key, "oskari", "veera");
        steps.submit(key, "SetGoal", "veera", goal(1, "WEEKLY", "NO"));
        assertThat(dump.values())
                .filteredOn(value -> value.toUpperCase().startsWith("ACT_") && !value.toUpperCase().startsWith("ACT_GE_"))
                .noneMatch(value -> value.contains("Oskari") || value.contains("Rantanen") || value.contains("Herään"));
    }

    @Test
    void no_mail_tells_a_bystander_anything() {
        steps.hold(key, "oskari", "veera");
        steps.submit(key, "SetGoal", "veera", goal(1, "WEEKLY", "NO"));
        steps.comes("2026-11-27T09:00");
        assertThat(mail.all()).hasSizeGreaterThan(5).allSatisfy(sent -> {
            assertThat(sent.businessKey()).isNull();
            assertThat(sent.subject() + sent.plain() + sent.html())
                    .doesNotContainIgnoringCase(key, "PTA", "valmen", "tavoit", "keskust", "oskari", "rantanen", "veera", "hakala");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"oona", "ville", "tiina", "topi", "juha", "kaisa", "aino", "saara", "admin"})
    void forms_are_nobody_elses(String other) {
        String task = task("PrepareDiscussion", "oskari");
        assertThatThrownBy(() -> gate.show(task, other)).isInstanceOf(SubmissionRejected.class);
        assertThatThrownBy(() -> gate.definition(task, other)).isInstanceOf(SubmissionRejected.class);
        assertThatThrownBy(() -> gate.submit(task, other, Map.of("decision", "READY")))
                .isInstanceOf(SubmissionRejected.class);
        Door rest = Door.rest(port, other);
        assertThat(rest.get("/task/" + task + "/form-variables").status()).isIn(404, 403);
        assertThat(rest.get("/task/" + task + "/deployed-form").status()).isIn(404, 403);
    }

    @Test
    void neither_of_the_two_reads_the_others_form() {
        assertThatThrownBy(() -> gate.show(task("PrepareDiscussion", "oskari"), "veera"))
                .isInstanceOf(SubmissionRejected.class);
        assertThatThrownBy(() -> gate.show(task("PrepareDiscussion", "veera"), "oskari"))
                .isInstanceOf(SubmissionRejected.class);
    }

    @Test
    void registers_are_apart() {
        String supervision = cases.accepted();
        for (String person : List.of("topi", "juha", "kaisa", "kimmo", "aino", "saara", "admin", "oona")) {
            assertThat(policy.roles(person, key)).as(person).isEmpty();
        }
        for (String person : List.of("oskari", "veera", "ville", "tiina", "admin")) {
            assertThat(policy.roles(person, supervision)).as(person).isEmpty();
        }
        assertThat(policy.roles("oskari", key)).containsExactly(CaseRole.CLIENT);
        assertThat(policy.roles("veera", key)).containsExactlyInAnyOrder(CaseRole.COACH, CaseRole.TEAM_COACH);
        assertThat(policy.roles("ville", key)).containsExactly(CaseRole.TEAM_COACH);
        assertThat(policy.roles("tiina", key)).containsExactly(CaseRole.TEAM_LEAD);
        assertThat(policy.readable("kaisa", Set.of(key), CasePart.APPLICATION)).isEmpty();
    }

    @Test
    void coordinators_see_no_process_of_it_in_cockpit() {
        Door kaisa = Door.rest(port, "kaisa");
        assertThat(kaisa.get("/process-instance?businessKey=" + key).json()).isEmpty();
        assertThat(kaisa.get("/history/process-instance?processInstanceBusinessKey=" + key).json()).isEmpty();
        assertThat(Door.rest(port, "oona").get("/task?processInstanceBusinessKey=" + key).json()).isEmpty();
    }

    @Test
    void every_reading_and_writing_is_written_down() {
        String task = task("PrepareDiscussion", "oskari");
        int before = log.page(key, Long.MAX_VALUE, 1000).size();
        gate.show(task, "oskari");
        gate.saveDraft(task, "oskari", Map.of(words, "Hei"));
        gate.saveDraft(task, "oskari", Map.of(words, "Hei hei"));
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "READY"));
        assertThatThrownBy(() -> gate.show(task, "kaisa")).isInstanceOf(SubmissionRejected.class);
        Door.rest(port, "veera").get("/task/" + task("PrepareDiscussion", "veera") + "/form-variables");
        assertThat(log.page(key, Long.MAX_VALUE, 1000).subList(0, log.page(key, Long.MAX_VALUE, 1000).size() - before))
                .extracting(entry -> "%s %s %s as %s".formatted(entry.person(), entry.kind(), entry.what(), entry.capacity()))
                .containsExactly(
                        "veera READ PrepareDiscussion as COACH",
                        "oskari WRITE PrepareDiscussion as CLIENT",
                        "oskari DRAFT PrepareDiscussion as CLIENT",
                        "oskari READ PrepareDiscussion as CLIENT");
        assertThat(log.page(key, Long.MAX_VALUE, 1000))
                .allSatisfy(entry -> assertThat(entry.client()).isEqualTo("oskari"))
                .extracting(AccessLog.Entry::what)
                .contains("OpenCoaching");
        assertThat(log.page(key, Long.MAX_VALUE, 1000).get(0).at()).isEqualTo(clock.instant());
        assertThat(log.page("PTA-2026-9999", Long.MAX_VALUE, 1000)).isEmpty();
    }

    @Test
    void the_client_and_their_coach_read_who_has_read() {
        gate.show(task("PrepareDiscussion", "veera"), "veera");
        Pages.Page page = pages.open("oskari", "/cases/" + key + "/access");
        assertThat(page.text()).contains("Veera Hakala", "on valmentaja", "luki", "Valmistautuminen keskusteluun");
        assertThat(pages.open("veera", "/cases/" + key + "/access").text())
                .contains("Oskari Rantanen", "Tämä luettelo");
        for (String other : List.of("oona", "ville", "tiina", "kaisa", "topi", "admin")) {
            assertThat(pages.open(other, "/cases/" + key + "/access").status()).as(other).isEqualTo(404);
        }
        assertThat(pages.open("oskari", "/cases/PTA-2026-9999/access").status()).isEqualTo(404);
    }

    @Test
    void what_fails_is_not_written_down_as_done() {
        int before = log.page(key, Long.MAX_VALUE, 1000).size();
        assertThatThrownBy(() -> steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "SKIP")))
                .isInstanceOf(SubmissionRejected.class);
        assertThat(log.page(key, Long.MAX_VALUE, 1000)).hasSize(before);
    }

    private String task(String form, String person) {
        return cases.task(key, form, person).getId();
    }
}
