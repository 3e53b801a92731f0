package fi.kapula.application;

import fi.kapula.notification.MailRequest;
import fi.kapula.notification.Mails;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.people.Role;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is told about applications, and to whom. */
@Component
public class ApplicationMails {

    private final Mails mails;
    private final Applications applications;
    private final People people;

    ApplicationMails(Mails mails, Applications applications, People people) {
        this.mails = mails;
        this.applications = applications;
        this.people = people;
    }

    /** An application is back with its applicant; nothing is told of a new draft, which the applicant has just begun. */
    void backWithApplicant(long id, String taskId) {
        ApplicationCard application = card(id);
        if (application.state() == ApplicationState.DRAFT) {
            return;
        }
        String template = application.state() == ApplicationState.REJECTED ? "rejected" : "returned";
        String reason = applications.lastSentBack(id).map(Happening::reason).orElse(null);
        send(application, taskId, "CompleteApplication." + template, application.applicant(), reason, task(taskId));
    }

    void remindApplicant(long id, String event, String taskId) {
        ApplicationCard application = card(id);
        send(application, event, "CompleteApplication.reminder", application.applicant(), null, task(taskId));
    }

    void toPresenter(long id, String event, String template, String taskId) {
        ApplicationCard application = card(id);
        send(application, event, template, application.presenter(), null, task(taskId));
    }

    void presenterIsLate(long id, String event) {
        ApplicationCard application = card(id);
        String presenter = name(application.presenter());
        coordinators()
                .forEach(to -> send(application, event, "PresentApplication.escalation", to, null, page(application), presenter));
    }

    void lapsed(long id, String event) {
        ApplicationCard application = card(id);
        send(application, event, "ApplicationLapsed", application.applicant(), null, page(application));
    }

    /** Tells those who had work with it: presenter and coordinators. */
    void withdrawn(long id, Collection<String> recipients) {
        ApplicationCard application = card(id);
        recipients.forEach(
                to -> send(application, "withdrawn-" + id, "ApplicationWithdrawn", to, null, page(application)));
    }

    /** The application has reached the coordinators: tells the applicant, and in a group those it is for. */
    public void reachedCoordinators(long id) {
        ApplicationCard application = card(id);
        String event = "round-" + id + "-" + application.round();
        if (application.kind() == ApplicationKind.INDIVIDUAL) {
            send(application, event, "ApplicationForwarded", application.applicant(), null, page(application));
        } else if (application.kind() == ApplicationKind.COMBINED) {
            application.supervisees()
                    .forEach(to -> send(application, event, "ApplicationsCombined", to, null, page(application)));
        } else {
            String applicant = name(application.applicant());
            application.supervisees()
                    .forEach(to -> send(application, event, "GroupInformed", to, null, page(application), applicant));
        }
    }

    /** A mail to each coordinator. @param path where its link leads */
    public void toCoordinators(long id, String event, String template, String quote, String path, Object... arguments) {
        ApplicationCard application = card(id);
        coordinators().forEach(to -> send(application, event, template, to, quote, path, arguments));
    }

    /** A supervisor has accepted: tells supervisees and applicant, then presenter and coordinators. */
    public void supervisorFound(long id, String event, String supervisor, String message) {
        ApplicationCard application = card(id);
        String name = name(supervisor);
        Set<String> concerned = new LinkedHashSet<>(application.supervisees());
        if (application.kind() != ApplicationKind.COMBINED) {
            concerned.add(application.applicant());
        }
        concerned.forEach(to -> send(application, event, "SupervisorFound", to, message, page(application), name));
        Set<String> others = coordinators();
        others.addAll(application.presenters());
        others.removeAll(concerned);
        others.forEach(
                to -> send(application, event, "SupervisorFound.presenter", to, null, page(application), name));
    }

    /** A mail to the supervisor to whom the application is proposed. */
    public void toSupervisor(long id, String event, String template, String supervisor, String path, Object... arguments) {
        send(card(id), event, template, supervisor, null, path, arguments);
    }

    private void send(
            ApplicationCard application,
            String event,
            String template,
            String recipient,
            String quote,
            String path,
            Object... arguments) {
        mails.send(new MailRequest(
                event,
                recipient,
                template,
                application.businessKey(),
                application.name(),
                List.of(arguments),
                quote,
                path));
    }

    private Set<String> coordinators() {
        return people.withRole(Role.COORDINATOR).stream()
                .map(PersonCard::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ApplicationCard card(long id) {
        return applications.find(id).orElseThrow();
    }

    private String name(String personId) {
        return people.person(personId).map(PersonCard::name).orElse("");
    }

    private static String page(ApplicationCard application) {
        return "/cases/" + application.businessKey();
    }

    private static String task(String taskId) {
        return "/tasks/" + taskId;
    }
}
