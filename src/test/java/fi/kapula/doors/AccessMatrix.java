package fi.kapula.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The table {@code access-matrix.txt}: who gets what answer. */
class AccessMatrix {

    /** For what belongs to no case. */
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

    AccessMatrix() {
        String resource = null;
        for (String line : lines()) {
            List<String> words = List.of(line.strip().split("\\s+"));
            if (line.startsWith("people")) {
                people.addAll(words.subList(1, words.size()));
            } else if (!line.startsWith(" ")) {
                resource = line.strip();
            } else {
                addRows(resource, words);
            }
        }
    }

    private void addRows(String resource, List<String> words) {
        List<String> answers = words.subList(1, words.size());
        if (answers.size() != people.size()) {
            throw new AssertionError("%s %s: %d answers for %d people".formatted(resource, words.get(0), answers.size(), people.size()));
        }
        Map<String, String> byPerson = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            byPerson.put(people.get(i), answers.get(i));
        }
        List<String> stages = words.get(0).equals(EVERY_STAGE) ? Stages.NAMES : List.of(words.get(0).split(","));
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

    List<String> stages(String resource) {
        return rows.stream().filter(row -> row.resource().equals(resource)).map(Row::stage).toList();
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("access-matrix.txt", AccessMatrix.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
