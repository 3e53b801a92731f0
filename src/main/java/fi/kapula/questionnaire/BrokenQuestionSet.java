package fi.kapula.questionnaire;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A question set cannot be used as its file stands: the application does not start. */
class BrokenQuestionSet extends RuntimeException {

    BrokenQuestionSet(String file, List<String> problems) {
        super("The question set %s is broken:%n- %s".formatted(file, String.join(System.lineSeparator() + "- ", problems)));
    }

    /** Says it at the end of the log, instead of a stack trace. Named in {@code META-INF/spring.factories}. */
    static class Analyzer extends AbstractFailureAnalyzer<BrokenQuestionSet> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, BrokenQuestionSet cause) {
            return new FailureAnalysis(
                    cause.getMessage(), "Correct the file; src/docs/questionnaires.md tells what stands in it.", failure);
        }
    }
}
