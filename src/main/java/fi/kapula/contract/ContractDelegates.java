package fi.kapula.contract;

import static fi.kapula.contract.ContractProcess.CONTRACT_ID;
import static fi.kapula.contract.ContractProcess.CONTRACT_VERSION;
import static fi.kapula.contract.ContractProcess.PARTY;

import fi.kapula.engine.Executions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a case's process asks of contracts, then what {@code ContractAcknowledgement} tells us, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ContractDelegates {

    /** Comes right after the user task {@code DraftContract}, in whichever process has it. */
    @Bean
    JavaDelegate requestAcknowledgements(Contracts contracts, ContractProcess process) {
        return execution -> contracts
                .status(execution.getProcessBusinessKey())
                .filter(drafted -> drafted.state() == ContractState.WAITING)
                .ifPresent(process::contractDrafted);
    }

    /** Comes when a supervision closes or passes to another supervisor. */
    @Bean
    JavaDelegate endContract(ContractService contracts, ContractProcess process) {
        return execution -> contracts
                .end(execution.getProcessBusinessKey())
                .ifPresent(ended -> process.contractWithdrawn(execution.getProcessBusinessKey()));
    }

    @Bean
    TaskListener askToAcknowledge(ContractMails mails) {
        return task ->
                mails.ask(CONTRACT_ID.from(task), CONTRACT_VERSION.from(task), PARTY.from(task), task.getId());
    }

    @Bean
    JavaDelegate remindParties(ContractMails mails) {
        return execution -> mails.remind(
                CONTRACT_ID.from(execution),
                CONTRACT_VERSION.from(execution),
                Executions.event(execution),
                Executions.openTasks(execution, "UserTask_AcknowledgeContract"));
    }

    @Bean
    JavaDelegate tellContractInForce(ContractMails mails) {
        return execution -> mails.inForce(CONTRACT_ID.from(execution), CONTRACT_VERSION.from(execution));
    }

    @Bean
    JavaDelegate tellContractRejected(ContractMails mails) {
        return execution -> mails.rejected(CONTRACT_ID.from(execution), CONTRACT_VERSION.from(execution));
    }

    @Bean
    JavaDelegate tellContractWithdrawn(ContractMails mails) {
        return execution -> mails.withdrawn(CONTRACT_ID.from(execution), CONTRACT_VERSION.from(execution));
    }
}
