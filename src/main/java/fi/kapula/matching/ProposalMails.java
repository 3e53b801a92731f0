package fi.kapula.matching;

import fi.kapula.application.ApplicationMails;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is told about proposals, and to whom. */
@Component
class ProposalMails {

    private static final Map<ProposalState, String> OUTCOMES =
            Map.of(ProposalState.LAPSED, "lapsed", ProposalState.FAILED, "changed");

    private final ApplicationMails mails;
    private final ProposalService proposals;
    private final People people;

    ProposalMails(ApplicationMails mails, ProposalService proposals, People people) {
        this.mails = mails;
        this.proposals = proposals;
        this.people = people;
    }

    /** A case waits for a coordinator: for the first time, or again because the latest proposal came to nothing. */
    void toCoordinators(long id, String taskId) {
        Optional<ProposalCard> failed = proposals.latest(id).filter(latest -> latest.state() != ProposalState.WITHDRAWN);
        String path = "/tasks/" + taskId;
        if (failed.isEmpty()) {
            mails.toCoordinators(id, taskId, "HandleApplication", null, path);
            mails.reachedCoordinators(id);
            return;
        }
        String outcome = OUTCOMES.getOrDefault(failed.get().state(), "declined");
        String supervisor = people.person(failed.get().supervisor()).map(PersonCard::name).orElse("");
        mails.toCoordinators(id, taskId, "HandleApplication." + outcome, failed.get().reason(), path, supervisor);
    }

    void remindCoordinators(long id, String event, String taskId) {
        mails.toCoordinators(id, event, "HandleApplication.reminder", null, "/tasks/" + taskId);
    }

    void toSupervisor(long id, String event, String template, String taskId) {
        ProposalCard proposal = proposals.latest(id).orElseThrow();
        mails.toSupervisor(id, event, template, proposal.supervisor(), "/tasks/" + taskId, proposal.answerBy());
    }

    /** The supervisor needs not answer any more. */
    void closed(ProposalCard proposal, String template) {
        String event = "proposal-" + proposal.id() + "-closed";
        mails.toSupervisor(proposal.application(), event, template, proposal.supervisor(), "/");
    }

    void supervisorFound(long id) {
        ProposalCard accepted = proposals.latest(id).orElseThrow();
        mails.supervisorFound(id, "found-" + accepted.id(), accepted.supervisor(), accepted.message());
    }
}
