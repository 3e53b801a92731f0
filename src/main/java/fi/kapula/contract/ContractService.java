package fi.kapula.contract;

import fi.kapula.shared.CaseRegister;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a contract from step to step. One at a time changes a contract, whichever door and task they come by. */
@Service
@Transactional
public class ContractService {

    private final ContractRepository contracts;
    private final ContractParties parties;
    private final ContractSight sight;
    private final CaseRegister cases;
    private final Clock clock;

    ContractService(
            ContractRepository contracts,
            ContractParties parties,
            ContractSight sight,
            CaseRegister cases,
            Clock clock) {
        this.contracts = contracts;
        this.parties = parties;
        this.sight = sight;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Drafts the next version for the parties that the case has now.
     *
     * @param supervisor who drafts, and signs by it
     * @return false when the draft says the same as the version that waits or is in force
     */
    boolean draft(String businessKey, String supervisor, ContractTerms terms, ContractCompensation compensation) {
        cases.lock(businessKey);
        Contract contract =
                contracts.lock(businessKey).orElseGet(() -> contracts.save(new Contract(businessKey)));
        return contract.draft(parties.of(businessKey, supervisor), terms, compensation, clock.instant());
    }

    /** A party's answer. @return where the version stands now */
    ContractState acknowledge(long id, int number, String person, boolean accept, String comment) {
        Contract contract = contracts.lock(id).orElseThrow();
        boolean compensationShown = sight.showsCompensation(
                contract.version(number), sight.reader(person, contract.businessKey()));
        return contract.acknowledge(person, number, accept, comment, compensationShown, clock.instant());
    }

    /** Ends what waits or is in force. @return the contract, if the case has one */
    Optional<Long> end(String businessKey) {
        Optional<Contract> contract = contracts.lock(businessKey);
        contract.ifPresent(found -> found.end(clock.instant()));
        return contract.map(Contract::id);
    }
}
