package fi.kapula.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A table of who gets what answer, for instance {@code access-matrix.txt}. */
class AccessMatrix {

    /** For what belongs to no case, or is the same at every stage. */
    static final String NO_STAGE = "always";

    private static final String EVERY_STAGE = "every-stage";

    /**
     * One thing at one stage.
     *
     * @param answers by person
     */
    record Row(String resource, String stage, Map<String, String> answers) {
        @Override
        public String toString() {
            return resource + " · " + stage;
        }
    }

    private final List<String> people = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private AccessMatrix(String file, List<String> everyStage) {
        String resource = null;
        for (String line : lines(file)) {
            List<String> words = List.of(line.strip().split("\\s+"));
            if (line.startsWith("people")) {
                people.addAll(words.subList(1, words.size()));
            } else if (!line.startsWith(" ")) {
                resource = line.strip();
            } else {
                addRows(resource, words, everyStage);
            }
        }
    }

    /** Of an application. */
    static AccessMatrix ofSupervision() {
        return new AccessMatrix("access-matrix.txt", Stages.NAMES);
    }

    /** Of a coaching. */
    static AccessMatrix ofCoaching() {
        return new AccessMatrix("access-matrix-pta.txt", CoachingStages.NAMES);
    }

    private void addRows(String resource, List<String> words, List<String> everyStage) {
        List<String> answers = words.subList(1, words.size());
        if (answers.size() != people.size()) {
            throw new AssertionError("%s %s: %d answers for %d people".formatted(resource, words.get(0), answers.size(), people.size()));
        }
        Map<String, String> byPerson = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            byPerson.put(people.get(i), answers.get(i));
        }
        List<String> stages = words.get(0).equals(EVERY_STAGE) ? everyStage : List.of(words.get(0).split(","));
        for (String stage : stages) {
            rows.add(new Row(resource, stage, byPerson));
        }
    }

    List<String> people() {
        return people;
    }

    List<Row> rows() {
        return rows;
    }

    List<String> resources() {
        return rows.stream().map(Row::resource).distinct().toList();
    }

    /** Resources that have neither a row for every stage nor one for them all. */
    List<String> gaps(List<String> everyStage) {
        return resources().stream()
                .filter(resource -> !stages(resource).equals(List.of(NO_STAGE)))
                .filter(resource -> stages(resource).size() != everyStage.size() || !stages(resource).containsAll(everyStage))
                .toList();
    }

    /** The calls that have a row at this stage and show something. */
    List<String> readAt(String stage) {
        return rows.stream()
                .filter(row -> row.stage().equals(stage) && row.resource().startsWith("GET"))
                .map(Row::resource)
                .toList();
    }

    private List<String> stages(String resource) {
        return rows.stream().filter(row -> row.resource().equals(resource)).map(Row::stage).toList();
    }

    private static List<String> lines(String file) {
        try {
            return new ClassPathResource(file, AccessMatrix.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
