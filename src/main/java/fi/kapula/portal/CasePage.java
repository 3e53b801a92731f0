package fi.kapula.portal;

import fi.kapula.application.ApplicationState;
import fi.kapula.contract.ContractState;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.Words.Moment;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A case as one reader may see it; what they may not see is null or empty.
 *
 * @param isCombination whether it is a combined case
 * @param kind individual or group, in words
 * @param path the steps of the way; empty for an application that came to nothing
 * @param tasks the reader's own
 * @param supervision the one that runs or was carried to its end
 * @param proposals for coordinators, oldest first
 * @param combined the combined case that the application is in
 * @param originals the applications of a combined case, as far as the reader may see them
 * @param applicant whether the reader is
 * @param divisible whether the reader may take the combined case apart now
 * @param meetings whether there are any that the reader may see, or will be
 * @param ahead the next of those
 * @param cockpit id of the process instance, for those who follow it there; null when it is over
 */
record CasePage(
        String businessKey,
        String title,
        boolean isCombination,
        String kind,
        Standing standing,
        List<Step> path,
        List<TaskRow> tasks,
        @Nullable Supervised supervision,
        @Nullable Agreement contract,
        List<Fact> document,
        @Nullable String compensation,
        @Nullable Combined combined,
        List<Original> originals,
        List<ProposalRow> proposals,
        Timeline timeline,
        boolean applicant,
        boolean divisible,
        boolean meetings,
        List<MeetingLine> ahead,
        @Nullable String cockpit) {

    /** Whether a supervisor is at work, who may agree on meetings. */
    public boolean running() {
        return standing.state() == ApplicationState.ACCEPTED;
    }

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

    /**
     * @param message how to make contact; null for those it is not meant for
     * @param facts with their names below {@code portal.supervision}
     */
    record Supervised(PersonCard supervisor, @Nullable String message, List<Fact> facts) {}

    /** The contract. @param changes what is different from the version before @param earlier newest first */
    record Agreement(Version latest, String changes, List<Signature> signatures, List<Version> earlier) {}

    /** @param readable whether the reader may open it: not before the applicant has joined */
    record Combined(String businessKey, String state, boolean readable) {}

    /** @param state of the applicant in the combined case, in words */
    record Original(String businessKey, String name, String state) {}

    record Version(int number, String text, String standing, ContractState state) {}

    record Signature(String party, String answer, @Nullable String comment) {}

    /** A line with a name. @param label key of its name, below {@code portal.document} in the document */
    record Fact(String label, String text) {}

    record ProposalRow(
            String supervisor,
            String coordinator,
            Moment proposed,
            Moment answerBy,
            String outcome,
            @Nullable Moment answered,
            @Nullable String reason) {}

    /**
     * @param events newest first
     * @param older where the page with older ones begins; null at the beginning of the case
     * @param later whether there are newer ones than these
     */
    record Timeline(List<Happened> events, @Nullable Integer older, boolean later) {}

    /** @param actor null when time did it @param words the actor's own, or null */
    record Happened(Moment at, String what, @Nullable String actor, @Nullable String words) {}
}
