package fi.kapula.matching;

import static fi.kapula.matching.ProposalProcess.APPLICATION_ID;
import static fi.kapula.matching.ProposalProcess.DECISION;
import static fi.kapula.matching.ProposalProcess.SUPERVISOR;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationDocument;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.ApplicationService;
import fi.kapula.application.Applications;
import fi.kapula.application.CombinedApplications;
import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.Option;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The coordinator proposes the case to a supervisor, returns it or rejects it. */
@Component
class HandleApplicationForm implements TaskForm<HandleApplicationForm.Submission> {

    enum Decision {
        PROPOSE,
        RETURN,
        REJECT
    }

    record Submission(
            @NotNull Decision decision,
            @When(key = "decision", is = "PROPOSE") @NotBlank @Size(max = 64) String supervisor,
            @When(key = "decision", is = {"RETURN", "REJECT"}) @NotBlank @Size(max = 2000) String reason) {}

    private final ApplicationDocument document;
    private final Applications applications;
    private final ApplicationService steps;
    private final CombinedApplications combined;
    private final Candidates candidates;
    private final CandidateTable table;
    private final ProposalService proposals;

    HandleApplicationForm(
            ApplicationDocument document,
            Applications applications,
            ApplicationService steps,
            CombinedApplications combined,
            Candidates candidates,
            CandidateTable table,
            ProposalService proposals) {
        this.document = document;
        this.applications = applications;
        this.steps = steps;
        this.combined = combined;
        this.candidates = candidates;
        this.table = table;
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        long id = APPLICATION_ID.from(task);
        ApplicationCard application = applications.find(id).orElseThrow();
        List<Candidate> best = candidates.of(application);
        Map<String, Object> shown = new LinkedHashMap<>(document.show(id, task.language()));
        // A coordinator's own application may come before them as well.
        boolean own = application.supervisees().contains(task.reader().id());
        shown.put("compensation", own ? "" : document.compensation(id, task.language()));
        shown.put("combination", table.combinationNote(application, task.language()));
        shown.put("proposals", table.pastProposals(proposals.of(id), task.language()));
        shown.put("supervisors", table.rows(best, task.language()));
        shown.put("choices", best.stream()
                .filter(Candidate::mayBeChosen)
                .map(candidate -> new Option(
                        candidate.profile().personId(),
                        candidate.profile().name() + " (" + candidate.load() + ")"))
                .toList());
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        long id = APPLICATION_ID.from(task);
        String coordinator = task.reader().id();
        switch (submission.decision()) {
            case PROPOSE -> {
                return propose(id, submission.supervisor(), coordinator, task);
            }
            case RETURN, REJECT -> sendBack(id, coordinator, submission);
        }
        return Answer.accepted(DECISION, submission.decision().name());
    }

    /** A combined case, which nobody has applied for, is taken apart instead. */
    private void sendBack(long id, String coordinator, Submission submission) {
        if (applications.find(id).orElseThrow().kind() == ApplicationKind.COMBINED) {
            combined.takeApart(id, coordinator, submission.reason());
        } else if (submission.decision() == Decision.RETURN) {
            steps.returnForCorrection(id, coordinator, submission.reason());
        } else {
            steps.reject(id, coordinator, submission.reason());
        }
    }

    private Answer propose(long id, String supervisor, String coordinator, OpenTask task) {
        if (!candidates.loads().containsKey(supervisor)) {
            return Answer.rejected("supervisor", "error.option");
        }
        Optional<Candidate.Limit> forbidden = proposals.propose(id, supervisor, coordinator);
        if (forbidden.isPresent()) {
            String reason = table.words(forbidden.get().code(), forbidden.get().reason(), task.language());
            return Answer.rejected("supervisor", "error.proposal.forbidden", reason);
        }
        return new Answer.Accepted(
                Map.of(DECISION.name(), Decision.PROPOSE.name(), SUPERVISOR.name(), supervisor));
    }
}
