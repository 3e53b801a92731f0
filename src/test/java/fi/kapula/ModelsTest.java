package fi.kapula;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.KapulaTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every diagram and decision table keeps to the house style and names only what exists. */
@Tag("models")
@KapulaTest
class ModelsTest {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Set<String> KINDS = Set.of(
            "StartEvent", "EndEvent", "BoundaryEvent", "UserTask", "ServiceTask", "SendTask:ServiceTask",
            "BusinessRuleTask", "CallActivity", "ExclusiveGateway:Gateway", "ParallelGateway:Gateway", "SubProcess",
            "IntermediateCatchEvent", "IntermediateThrowEvent", "EventBasedGateway:Gateway");

    @Autowired
    private ApplicationContext beans;

    static Stream<Path> diagrams() throws IOException {
        return files("bpmn", ".bpmn");
    }

    static Stream<Path> tables() throws IOException {
        return files("dmn", ".dmn");
    }

    @Test
    void there_are_diagrams_and_tables() throws IOException {
        assertThat(diagrams()).isNotEmpty();
        assertThat(tables()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_process_is_named_after_its_file_and_says_how_long_its_history_lives(Path file) {
        Process process = read(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_node_has_a_name_and_an_id_of_its_kind(Path file) {
        for (FlowNode node : read(file).getModelElementsByType(FlowNode.class)) {
            assertThat(node.getName()).as(node.getId()).isNotBlank().doesNotContainPattern("[0-9]");
            assertThat(node.getId()).startsWith(prefix(node) + "_");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_flows_of_a_question_are_its_answers(Path file) {
        for (ExclusiveGateway gateway : read(file).getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).endsWith("?");
                assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).noneMatch(name -> name == null);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_node_is_drawn_and_none_overlaps_another(Path file) {
        BpmnModelInstance model = read(file);
        List<BpmnShape> shapes = new ArrayList<>(model.getModelElementsByType(BpmnShape.class));
        assertThat(shapes).extracting(shape -> shape.getBpmnElement().getId())
                .containsAll(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
        shapes.removeIf(shape -> shape.getBpmnElement() instanceof SubProcess
                || shape.getBpmnElement() instanceof BoundaryEvent);
        for (BpmnShape one : shapes) {
            for (BpmnShape other : shapes) {
                assertThat(one != other && overlap(one.getBounds(), other.getBounds()))
                        .as(one.getId() + " over " + other.getId())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void what_a_diagram_calls_exists(Path file) throws IOException {
        BpmnModelInstance model = read(file);
        String xml = Files.readString(file);
        var delegates = Pattern.compile("delegateExpression=\"([^\"]+)\"").matcher(xml);
        while (delegates.find()) {
            var name = DELEGATE.matcher(delegates.group(1));
            assertThat(name.matches()).as(delegates.group(1)).isTrue();
            assertThat(beans.getBean(name.group(1))).isInstanceOfAny(JavaDelegate.class, TaskListener.class);
        }
        var forms = Pattern.compile("formRef=\"([^\"]+)\"").matcher(xml);
        while (forms.find()) {
            assertThat(Path.of("forms", forms.group(1) + ".form")).exists();
        }
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            assertThat(Path.of("bpmn", call.getCalledElement() + ".bpmn")).exists();
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(Path.of("dmn", task.getCamundaDecisionRef() + ".dmn")).exists();
        }
        assertThat(xml).doesNotContain("<bpmn:script", "camunda:class=");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_rule_of_a_table_says_why(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
        assertThat(decision.getId() + ".dmn").isEqualTo(file.getFileName().toString());
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(decision.getVersionTag()).isNotBlank();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).isNotBlank();
        }
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        return Files.list(Path.of(folder)).filter(file -> file.toString().endsWith(ending)).sorted();
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static String prefix(FlowNode node) {
        String type = node.getElementType().getTypeName();
        String kind = Character.toUpperCase(type.charAt(0)) + type.substring(1);
        return KINDS.stream()
                .filter(entry -> entry.split(":")[0].equals(kind))
                .map(entry -> entry.contains(":") ? entry.split(":")[1] : entry)
                .findFirst()
                .orElseThrow(() -> new AssertionError("A kind of node that the house does not use: " + kind));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }
}
