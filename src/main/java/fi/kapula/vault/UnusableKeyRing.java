package fi.kapula.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** There is no key ring, or it cannot be used: the application does not start. Shows no key. */
class UnusableKeyRing extends RuntimeException {

    private final String remedy;

    UnusableKeyRing(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** Says it at the end of the log, instead of a stack trace. Named in {@code META-INF/spring.factories}. */
    static class Analyzer extends AbstractFailureAnalyzer<UnusableKeyRing> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, UnusableKeyRing cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, failure);
        }
    }
}
