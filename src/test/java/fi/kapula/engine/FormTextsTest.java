package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that the forms and diagrams show stands in the other languages too, and nothing else does. */
class FormTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void translates_every_text_of_forms_and_every_name_of_tasks_and_processes(String language) throws IOException {
        Set<String> keys = new TreeSet<>(formKeys());
        keys.addAll(nameKeys());
        Properties translations = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/form_" + language + ".properties"))) {
            translations.load(file);
        }
        assertThat(new TreeSet<>(translations.stringPropertyNames())).isEqualTo(keys);
    }

    private static Set<String> formKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (File file : files("forms")) {
            FormSchema form = new FormSchema(new ObjectMapper().readTree(file));
            for (JsonNode component : form.components()) {
                String prefix = "form." + form.id() + "." + FormSchema.keyOf(component) + ".";
                Stream.of("label", "dateLabel", "timeLabel", "description", "text")
                        .filter(component::hasNonNull)
                        .forEach(text -> keys.add(prefix + text));
                component.path("values").forEach(option -> keys.add(prefix + "option." + option.path("value").asText()));
                component.path("columns").forEach(column -> keys.add(prefix + "column." + column.path("key").asText()));
            }
        }
        return keys;
    }

    private static Set<String> nameKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (File file : files("bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file);
            model.getModelElementsByType(UserTask.class).forEach(task -> keys.add("task." + task.getId()));
            model.getModelElementsByType(Process.class).forEach(process -> keys.add("process." + process.getId()));
        }
        return keys;
    }

    private static File[] files(String folder) {
        return Path.of(folder).toFile().listFiles(File::isFile);
    }
}
