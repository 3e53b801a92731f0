package fi.kapula.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All question sets in all their versions. Read at the start, which ends there when one of them is broken. */
@Component
public class QuestionSets {

    private final Map<String, List<QuestionSet>> versions = new TreeMap<>();

    @Autowired
    QuestionSets() {
        this(files());
    }

    /** @throws BrokenQuestionSet see {@link QuestionSetCheck} and {@link VersionRules} */
    QuestionSets(List<? extends Resource> files) {
        files.stream()
                .map(QuestionSetFile::read)
                .sorted(Comparator.comparing(QuestionSet::version))
                .forEach(set -> versions.computeIfAbsent(set.id(), id -> new ArrayList<>()).add(set));
        versions.forEach((id, sets) -> {
            List<String> problems = VersionRules.problems(sets);
            if (!problems.isEmpty()) {
                throw new BrokenQuestionSet(id, problems);
            }
        });
    }

    /** The version that what begins now takes. */
    public QuestionSet current(String id) {
        List<QuestionSet> sets = versions(id);
        return sets.get(sets.size() - 1);
    }

    public QuestionSet of(String id, int version) {
        List<QuestionSet> sets = versions(id);
        if (version < 1 || version > sets.size()) {
            throw new IllegalArgumentException("There is no version %d of the question set %s".formatted(version, id));
        }
        return sets.get(version - 1);
    }

    private List<QuestionSet> versions(String id) {
        List<QuestionSet> sets = versions.get(id);
        if (sets == null) {
            throw new IllegalArgumentException("There is no question set " + id);
        }
        return sets;
    }

    private static List<Resource> files() {
        try {
            return Arrays.asList(
                    new PathMatchingResourcePatternResolver().getResources("classpath*:questionnaires/*.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
