package fi.kapula.doors;

import fi.kapula.doors.AccessMatrix.Row;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.MailProbe.Sighting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What everybody of a table gets who tries what stands in it. Calls once only, for every row that asks. */
class Attempts {

    private final AccessMatrix matrix;
    private final Map<String, String> facts;
    private final BiFunction<String, Stage, List<Sighting>> mails;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    /**
     * @param facts what people may learn, however they learn it: the words by the row
     * @param mails those that a person got about the case at a stage
     */
    Attempts(
            int port,
            AccessMatrix matrix,
            Map<String, String> facts,
            BiFunction<String, Stage, List<Sighting>> mails) {
        this.matrix = matrix;
        this.facts = facts;
        this.mails = mails;
        matrix.people().forEach(person -> visitors.put(person, new Visitor(port, person)));
    }

    /** By person, as the row has it. @param stage null where all stages are the same, and there is no case to name */
    Map<String, String> of(Row row, Stage stage) {
        Map<String, String> found = new LinkedHashMap<>();
        row.answers().forEach((person, expected) ->
                found.put(person, isTried(expected) ? word(row, stage, person) : expected));
        return found;
    }

    Visitor visitor(String person) {
        return visitors.get(person);
    }

    private String word(Row row, Stage stage, String person) {
        if (row.resource().startsWith("FACT")) {
            return seen(person, row.stage(), stage).contains(facts.get(row.resource())) ? "yes" : "-";
        }
        if (row.resource().equals("MAIL")) {
            return mails.apply(person, stage).isEmpty() ? "-" : "yes";
        }
        if (stage == null || !row.resource().contains("{")) {
            return word(call(person, row.stage(), stage, row.resource()).status());
        }
        Answer answer = call(person, row.stage(), stage, row.resource());
        putBack(row, stage, person, answer);
        return word(stage, answer, call(person, "nowhere", stage.nowhere(), row.resource()));
    }

    private Answer call(String person, String name, Stage stage, String resource) {
        return answers.computeIfAbsent(
                person + " " + name + " " + resource,
                key -> visitor(person).call(stage == null ? resource : stage.fill(resource)));
    }

    /** An answer that is the same for what does not exist tells nothing. */
    private static String word(Stage stage, Answer answer, Answer nowhere) {
        if (!essence(answer, stage).equals(essence(nowhere, stage.nowhere()))) {
            boolean tells = answer.status() == 403 || answer.status() == 404;
            return word(answer.status()) + (tells ? "!" : "");
        }
        return answer.status() < 300 || answer.status() == 404 ? "-" : String.valueOf(answer.status());
    }

    private static String word(int status) {
        return status < 300 ? "yes" : String.valueOf(status);
    }

    private static String essence(Answer answer, Stage stage) {
        String body = answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"|\"timestamp\":\"[^\"]*\"", "");
        return stage.anonymous(answer.status() + " " + answer.header("Content-Type") + " " + answer.location() + "\n" + body);
    }

    /** A task that was offered stays so for the next who tries. */
    private void putBack(Row row, Stage stage, String person, Answer answer) {
        if (answer.status() == 204 && row.resource().endsWith("/claim") && !row.stage().equals("claimed")) {
            visitor(person).call(stage.fill("POST /engine-rest/task/{task}/unclaim"));
        }
        if (answer.status() == 204 && row.resource().endsWith("/unclaim")) {
            visitor(person).call(stage.fill("POST /engine-rest/task/{task}/claim"));
        }
    }

    /** Everything that a person can read of the case, at all doors and in mails. */
    String seen(String person, String name, Stage stage) {
        StringBuilder all = new StringBuilder();
        matrix.readAt(name).forEach(resource -> all.append(call(person, name, stage, resource).body()));
        mails.apply(person, stage).forEach(one -> all.append(one.subject()).append(one.plain()).append(one.html()));
        return all.toString();
    }

    /** In brackets stands what would change the case, and is shown to work elsewhere. */
    private static boolean isTried(String expected) {
        return !expected.startsWith("(");
    }
}
