package fi.kapula.doors;

import static fi.kapula.testing.Cases.forwarded;
import static fi.kapula.testing.Cases.group;
import static fi.kapula.testing.Cases.individual;

import fi.kapula.testing.Cases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a case to a form, for whoever has it to fill. */
class OpenForms {

    /** An open task with a form. */
    record OpenForm(String person, String task) {

        String submit() {
            return "/task/" + task + "/submit-form";
        }
    }

    private static final String LINE = "Sana kerrallaan.";

    /** Submissions that are taken; between them they fill every field. */
    private static final Map<String, List<Map<String, Object>>> VALID = Map.of(
            "CompleteApplication", List.of(
                    with(individual(), Map.of("presenter", "maija", "earlierSupervision", LINE)),
                    group("topi", "taina")),
            "PresentApplication", List.of(forwarded(), Map.of("decision", "RETURN", "reason", LINE)),
            "HandleApplication", List.of(
                    Map.of("decision", "PROPOSE", "supervisor", "saara"), Map.of("decision", "REJECT", "reason", LINE)),
            "AnswerProposal", List.of(
                    Map.of("decision", "ACCEPT", "message", LINE), Map.of("decision", "DECLINE", "reason", LINE)));

    private final Cases cases;

    OpenForms(Cases cases) {
        this.cases = cases;
    }

    OpenForm open(String form) {
        return switch (form) {
            case "CompleteApplication" -> at(cases.begin("juha"), form, "juha");
            case "PresentApplication" -> at(cases.sent("topi"), form, "juha");
            case "HandleApplication" -> {
                String key = cases.presented();
                cases.claim(key, form, "kaisa");
                yield at(key, form, "kaisa");
            }
            case "AnswerProposal" -> at(cases.proposedTo("saara"), form, "saara");
            default -> throw new AssertionError("Say how a case comes to the form " + form);
        };
    }

    /** A submission in which the field counts. */
    static Map<String, Object> valid(FormField field) {
        return VALID.getOrDefault(field.form(), List.of()).stream()
                .filter(submission -> submission.containsKey(field.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Say when " + field + " is filled"));
    }

    static List<Map<String, Object>> valid(String form) {
        return VALID.get(form);
    }

    /** As REST takes it. */
    static Map<String, Object> body(Map<String, Object> submission) {
        Map<String, Object> variables = new HashMap<>();
        submission.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return variables;
    }

    static Map<String, Object> with(Map<String, Object> submission, Map<String, Object> changes) {
        Map<String, Object> changed = new HashMap<>(submission);
        changed.putAll(changes);
        return changed;
    }

    private OpenForm at(String key, String form, String person) {
        return new OpenForm(person, cases.task(key, form).getId());
    }
}
