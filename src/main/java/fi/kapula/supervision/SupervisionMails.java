package fi.kapula.supervision;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.contract.ContractState;
import fi.kapula.contract.Contracts;
import fi.kapula.meeting.Meetings;
import fi.kapula.notification.MailRequest;
import fi.kapula.notification.Mails;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is told about supervisions, and to whom. */
@Component
class SupervisionMails {

    private final Mails mails;
    private final Supervisions supervisions;
    private final Applications applications;
    private final Meetings meetings;
    private final Contracts contracts;
    private final People people;
    private final SupervisionSettings settings;
    private final Clock clock;

    SupervisionMails(
            Mails mails,
            Supervisions supervisions,
            Applications applications,
            Meetings meetings,
            Contracts contracts,
            People people,
            SupervisionSettings settings,
            Clock clock) {
        this.mails = mails;
        this.supervisions = supervisions;
        this.applications = applications;
        this.meetings = meetings;
        this.contracts = contracts;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** The case is the supervisor's: told once, with the first of the standing tasks. */
    void begun(String businessKey, String taskId) {
        SupervisionCard supervision = supervisions.running(businessKey).orElseThrow();
        send(supervision, "supervision-" + supervision.id() + "-begun", "SupervisionAccepted", supervision.supervisor(), task(taskId));
    }

    /** Nothing is told while a meeting is ahead. */
    void remindToMeet(String businessKey, String event, String taskId) {
        if (meetings.next(businessKey).isEmpty()) {
            SupervisionCard supervision = supervisions.running(businessKey).orElseThrow();
            send(supervision, event, "PlanNextStep.reminder", supervision.supervisor(), task(taskId));
        }
    }

    /** Told once a version, the configured time before its last day. */
    void contractEnds(String businessKey, String taskId) {
        LocalDate soon = LocalDate.now(clock).plus(settings.contractEndNotice());
        contracts
                .status(businessKey)
                .filter(contract -> contract.state() == ContractState.IN_FORCE)
                .filter(contract -> !contract.endsOn().isAfter(soon))
                .ifPresent(contract -> {
                    SupervisionCard supervision = supervisions.running(businessKey).orElseThrow();
                    String event = "contract-%d-%d-ends".formatted(contract.contractId(), contract.version());
                    send(supervision, event, "PlanNextStep.contractEnds", supervision.supervisor(), task(taskId), contract.endsOn());
                });
    }

    /** The supervision was closed: tells everybody but the supervisor, who closed it. */
    void closed(SupervisionCard supervision) {
        tellParties(supervision, "SupervisionClosed", "/cases/" + supervision.businessKey());
    }

    /** Another supervisor is sought. Coordinators get a task and with it a mail of their own, with the reason. */
    void changed(SupervisionCard supervision) {
        tellParties(supervision, "SupervisorChanges", "/cases/" + supervision.businessKey());
    }

    private void tellParties(SupervisionCard supervision, String template, String path) {
        ApplicationCard application = applications.find(supervision.application()).orElseThrow();
        Set<String> parties = new LinkedHashSet<>(application.supervisees());
        parties.add(application.applicant());
        parties.addAll(application.presenters());
        if (supervision.state() == SupervisionState.CLOSED) {
            parties.add(supervision.coordinator());
        }
        parties.remove(supervision.supervisor());
        String event = "supervision-" + supervision.id() + "-ended";
        String supervisor = people.person(supervision.supervisor()).map(PersonCard::name).orElse("");
        parties.forEach(party -> send(supervision, event, template, party, path, supervisor));
    }

    private void send(
            SupervisionCard supervision, String event, String template, String recipient, String path, Object... arguments) {
        String title = applications.find(supervision.application()).orElseThrow().name();
        mails.send(new MailRequest(
                event, recipient, template, supervision.businessKey(), title, List.of(arguments), null, path));
    }

    private static String task(String taskId) {
        return "/tasks/" + taskId;
    }
}
