package fi.kapula.contract;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import fi.kapula.people.SupervisionForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supervisor drafts the contract, or its next version. */
@Component
class DraftContractForm implements TaskForm<DraftContractForm.Submission> {

    record Submission(
            @NotNull SupervisionForm form,
            @NotBlank @Size(max = 4000) String goals,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull @Min(1) @Max(200) Integer meetings,
            @Size(max = 2000) String scheduling,
            @Size(max = 500) String place,
            @Size(max = 4000) String methods,
            @Size(max = 4000) String evaluation,
            @Size(max = 4000) String confidentiality,
            @Size(max = 4000) String cancellation,
            @Size(max = 4000) String interruption,
            @Size(max = 4000) String disputes,
            @Size(max = 200) String price,
            @Size(max = 200) String payer,
            @Size(max = 1000) String travel,
            @Size(max = 1000) String paymentTerms) {

        ContractTerms terms() {
            return new ContractTerms(
                    form,
                    goals,
                    startsOn,
                    endsOn,
                    meetings,
                    scheduling,
                    place,
                    methods,
                    evaluation,
                    confidentiality,
                    cancellation,
                    interruption,
                    disputes);
        }

        ContractCompensation compensation() {
            return new ContractCompensation(price, payer, travel, paymentTerms);
        }
    }

    /** A year outside these is a slip of the finger. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final ContractService service;
    private final Contracts contracts;
    private final FirstDraft firstDraft;
    private final ContractWords words;

    DraftContractForm(ContractService service, Contracts contracts, FirstDraft firstDraft, ContractWords words) {
        this.service = service;
        this.contracts = contracts;
        this.firstDraft = firstDraft;
        this.words = words;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        Map<String, Object> shown = new LinkedHashMap<>(contracts
                .lastContent(task.businessKey(), task.reader().id())
                .map(ContractContent::items)
                .orElseGet(() -> firstDraft.values(task.businessKey(), task.language())));
        shown.put("answers", contracts
                .latest(task.businessKey(), task.reader().id())
                .map(latest -> words.answers(latest, task.language()))
                .orElse(""));
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        if (isOutside(submission.startsOn())) {
            return Answer.rejected("startsOn", "error.contract.year");
        }
        if (isOutside(submission.endsOn())) {
            return Answer.rejected("endsOn", "error.contract.year");
        }
        if (submission.endsOn().isBefore(submission.startsOn())) {
            return Answer.rejected("endsOn", "error.contract.endsBeforeStart");
        }
        service.draft(task.businessKey(), task.reader().id(), submission.terms(), submission.compensation());
        return Answer.accepted();
    }

    private static boolean isOutside(LocalDate day) {
        return day.isBefore(EARLIEST) || !day.isBefore(LATEST);
    }
}
