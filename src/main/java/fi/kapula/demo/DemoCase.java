package fi.kapula.demo;

import fi.kapula.application.ApplicationProcess;
import fi.kapula.application.Applications;
import fi.kapula.engine.OpenTasks;
import fi.kapula.engine.TaskGate;
import fi.kapula.shared.Directory;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes one application through the whole process, so that Sari has no room left and the lists are not empty. */
@Component
@ConditionalOnProperty("kapula.demo-data")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoCase implements ApplicationRunner {

    private final ApplicationProcess process;
    private final Applications applications;
    private final TaskGate gate;
    private final OpenTasks tasks;
    private final Directory directory;

    DemoCase(
            ApplicationProcess process,
            Applications applications,
            TaskGate gate,
            OpenTasks tasks,
            Directory directory) {
        this.process = process;
        this.applications = applications;
        this.gate = gate;
        this.tasks = tasks;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (applications.any() || directory.member("tuuli").isEmpty()) {
            return;
        }
        gate.submit(process.begin("tuuli"), "tuuli", application());
        gate.submit(taskOf("juha"), "juha", Map.of("decision", "FORWARD", "travelCompensated", true, "costCentre", "Kotihoito"));
        String choosing = taskOf("kaisa");
        gate.claim(choosing, "kaisa");
        gate.submit(choosing, "kaisa", Map.of("decision", "PROPOSE", "supervisor", "sari"));
        gate.submit(
                taskOf("sari"),
                "sari",
                Map.of("decision", "ACCEPT", "message", "Laita minulle viesti, niin sovitaan ensimmäinen tapaaminen."));
    }

    private String taskOf(String person) {
        return tasks.of(directory.member(person).orElseThrow(), null, 1).get(0).id();
    }

    private static Map<String, Object> application() {
        return Map.of(
                "decision", "SEND",
                "kind", "INDIVIDUAL",
                "need", "Aloitin tiimivastaavana syksyllä ja etsin paikkaani entisten työkavereiden esihenkilönä.",
                "goals", "Varmuutta vaikeisiin keskusteluihin ja selkeä oma rooli.",
                "themes", "esihenkilöksi kasvaminen",
                "months", 9,
                "interval", "EVERY_3_WEEKS",
                "language", "fi",
                "presenter", "juha");
    }
}
