package fi.kapula.portal;

import fi.kapula.people.PersonCard;
import fi.kapula.portal.Words.Moment;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A case as one reader may see it; what they may not see is null or empty.
 *
 * @param kind individual or group, in words
 * @param path the steps of the way; empty for an application that came to nothing
 * @param tasks the reader's own
 * @param proposals for coordinators, oldest first
 * @param applicant whether the reader is
 * @param meetings whether there are any that the reader may see
 */
record CasePage(
        String businessKey,
        String title,
        String kind,
        Standing standing,
        List<Step> path,
        List<TaskRow> tasks,
        @Nullable Match match,
        List<Fact> document,
        @Nullable String compensation,
        List<ProposalRow> proposals,
        List<Round> history,
        boolean applicant,
        boolean meetings) {

    public boolean withdrawable() {
        return applicant && !standing.state().isEnded();
    }

    enum Progress {
        DONE,
        HERE,
        AHEAD
    }

    /** @param name key of its name below {@code portal.path} */
    record Step(String name, Progress progress) {}

    /** The supervisor who took the case. @param message how to make contact; null for those it is not meant for */
    record Match(PersonCard supervisor, @Nullable String message) {}

    /** A line of the document. @param label key of its name below {@code portal.document} */
    record Fact(String label, String text) {}

    record ProposalRow(
            String supervisor,
            String coordinator,
            Moment proposed,
            Moment answerBy,
            String outcome,
            @Nullable Moment answered,
            @Nullable String reason) {}

    /** @param number 0 for what happened before the application was sent for the first time */
    record Round(int number, List<Event> events) {}

    /** @param actor null when time did it */
    record Event(Moment at, String what, @Nullable String actor, @Nullable String reason) {}
}
