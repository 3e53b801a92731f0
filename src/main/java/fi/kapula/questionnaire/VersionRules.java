package fi.kapula.questionnaire;

import fi.kapula.questionnaire.QuestionSet.Part;
import fi.kapula.questionnaire.QuestionSet.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What may not change from a version to a later one, or answers would no longer compare. That a question goes on meaning the
 * same is for people to see; the rest is here.
 */
final class VersionRules {

    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> retired = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private VersionRules() {}

    /** @param versions of one set, oldest first */
    static List<String> problems(List<QuestionSet> versions) {
        VersionRules rules = new VersionRules();
        for (int i = 0; i < versions.size(); i++) {
            QuestionSet set = versions.get(i);
            if (set.version() != i + 1) {
                rules.problems.add("version %d is missing: discussions that were begun with it need it".formatted(i + 1));
                break;
            }
            rules.follow(set);
        }
        return rules.problems;
    }

    private void follow(QuestionSet set) {
        Set<String> asked = new HashSet<>();
        for (Part part : set.parts()) {
            for (Question question : part.questions()) {
                asked.add(question.id());
                compare("version %d, question %s: ".formatted(set.version(), question.id()), part, question);
            }
        }
        questions.keySet().stream().filter(id -> !asked.contains(id)).forEach(retired::add);
    }

    private void compare(String where, Part part, Question question) {
        if (retired.contains(question.id())) {
            problems.add(where + "its identity was taken out before and cannot be used again");
        }
        String place = places.putIfAbsent(question.id(), part.key());
        if (place != null && !place.equals(part.key())) {
            problems.add(where + "it stays in the part " + place);
        }
        Question before = questions.put(question.id(), question);
        if (before != null
                && (before.kind() != question.kind() || !Objects.equals(before.scale(), question.scale()))) {
            problems.add(where + "another kind or scale is another question, and needs another identity");
        }
    }
}
