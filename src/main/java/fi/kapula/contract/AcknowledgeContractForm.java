package fi.kapula.contract;

import static fi.kapula.contract.ContractProcess.CONTRACT_ID;
import static fi.kapula.contract.ContractProcess.CONTRACT_STATE;
import static fi.kapula.contract.ContractProcess.CONTRACT_VERSION;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A party accepts a version of the contract or says why not. */
@Component
class AcknowledgeContractForm implements TaskForm<AcknowledgeContractForm.Submission> {

    enum Accept {
        YES,
        NO
    }

    record Submission(
            @NotNull Accept accept, @When(key = "accept", is = "NO") @NotBlank @Size(max = 2000) String comment) {}

    private final ContractService service;
    private final Contracts contracts;
    private final ContractWords words;

    AcknowledgeContractForm(ContractService service, Contracts contracts, ContractWords words) {
        this.service = service;
        this.contracts = contracts;
        this.words = words;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        ContractDocument document = document(task);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("versionText", words.version(document, task.language()));
        shown.put("changes", words.changes(document, task.language()));
        shown.put("parties", words.parties(document, task.language()));
        shown.putAll(words.items(document.content(), task.language()));
        return shown;
    }

    /** For those who are not shown the compensation the form does not have it either. */
    @Override
    public Set<String> withheld(OpenTask task) {
        return document(task).content().compensation() == null
                ? ContractCompensation.NONE.items().keySet()
                : Set.of();
    }

    private ContractDocument document(OpenTask task) {
        int version = Math.toIntExact(CONTRACT_VERSION.from(task));
        return contracts.document(task.businessKey(), version, task.reader().id()).orElseThrow();
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        ContractState state = service.acknowledge(
                CONTRACT_ID.from(task),
                Math.toIntExact(CONTRACT_VERSION.from(task)),
                task.reader().id(),
                submission.accept() == Accept.YES,
                submission.comment());
        return Answer.accepted(CONTRACT_STATE, state.name());
    }
}
