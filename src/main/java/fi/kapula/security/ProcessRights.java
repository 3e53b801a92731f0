package fi.kapula.security;

import static fi.kapula.engine.Grant.administer;
import static fi.kapula.engine.Grant.beginInstances;
import static fi.kapula.engine.Grant.open;
import static fi.kapula.engine.Grant.operate;
import static fi.kapula.engine.Grant.read;
import static fi.kapula.engine.Grant.readDecisions;
import static fi.kapula.engine.Grant.start;
import static fi.kapula.engine.Grant.startAndOperate;
import static fi.kapula.shared.Group.ADMINISTRATOR;
import static fi.kapula.shared.Group.CLIENT;
import static fi.kapula.shared.Group.COACH;
import static fi.kapula.shared.Group.COORDINATOR;
import static fi.kapula.shared.Group.EMPLOYEE;
import static fi.kapula.shared.Group.MANAGER;
import static fi.kapula.shared.Group.SUPERVISOR;

import fi.kapula.engine.Grant;
import fi.kapula.engine.Grant.Grants;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who opens which of Camunda's web applications, starts which process and follows its instances. */
@Configuration(proxyBeanMethods = false)
class ProcessRights {

    @Bean
    Grants webApplications() {
        return new Grants(List.of(
                open(EMPLOYEE, "tasklist"),
                open(MANAGER, "tasklist"),
                open(SUPERVISOR, "tasklist"),
                open(COORDINATOR, "tasklist"),
                open(COORDINATOR, "cockpit"),
                open(EMPLOYEE, "welcome"),
                open(COORDINATOR, "welcome")));
    }

    @Bean
    Grants workSupervision() {
        return new Grants(List.of(
                beginInstances(EMPLOYEE),
                start(EMPLOYEE, "SupervisionApplication"),
                // Their tasks' diagrams
                read(MANAGER, "SupervisionApplication"),
                read(SUPERVISOR, "SupervisionApplication"),
                read(SUPERVISOR, "SupervisorProposal"),
                read(SUPERVISOR, "Supervision"),
                operate(COORDINATOR, "Supervision"),
                read(EMPLOYEE, "ContractAcknowledgement"),
                operate(COORDINATOR, "ContractAcknowledgement"),
                read(EMPLOYEE, "SupervisionMeeting"),
                read(SUPERVISOR, "SupervisionMeeting"),
                operate(COORDINATOR, "SupervisionMeeting"),
                // An applicant's task, and the coordinators' process
                read(EMPLOYEE, "ApplicationCombination"),
                beginInstances(COORDINATOR),
                startAndOperate(COORDINATOR, "ApplicationCombination"),
                operate(COORDINATOR, "SupervisionApplication"),
                operate(COORDINATOR, "SupervisorProposal")));
    }

    @Bean
    Grants ptaCoaching() {
        return new Grants(List.of(
                open(COACH, "tasklist"),
                open(CLIENT, "tasklist"),
                beginInstances(COACH),
                start(COACH, "PtaCoaching"),
                // Their tasks' diagrams; nobody operates these processes in Cockpit but administrators.
                read(COACH, "PtaDiscussion"),
                read(COACH, "PtaAcknowledgement"),
                read(COACH, "PtaGoal"),
                read(CLIENT, "PtaDiscussion"),
                read(CLIENT, "PtaAcknowledgement"),
                read(CLIENT, "PtaGoal")));
    }

    @Bean
    Grants operation() {
        Stream<Grant> mails = Stream.of(operate(COORDINATOR, "MailDelivery"));
        Stream<Grant> all =
                Stream.of(readDecisions(COORDINATOR), administer(ADMINISTRATOR)).flatMap(List::stream);
        return new Grants(Stream.concat(mails, all).toList());
    }
}
