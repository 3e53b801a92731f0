package fi.kapula.application;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.people.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Withdraws an application and tells the one who had it in hand: the presenter, or the coordinators. */
@Component
class ApplicationWithdrawal {

    private final ApplicationService service;
    private final Applications applications;
    private final ApplicationMails mails;
    private final People people;

    ApplicationWithdrawal(
            ApplicationService service, Applications applications, ApplicationMails mails, People people) {
        this.service = service;
        this.applications = applications;
        this.mails = mails;
        this.people = people;
    }

    void withdraw(long id) {
        ApplicationCard application = applications.find(id).orElseThrow();
        List<String> inHand = inHand(application);
        service.withdraw(id);
        mails.withdrawn(id, inHand);
    }

    private List<String> inHand(ApplicationCard application) {
        return switch (application.state()) {
            case PRESENTING -> List.of(application.presenter());
            case MATCHING -> people.withRole(Role.COORDINATOR).stream()
                    .map(PersonCard::id)
                    .toList();
            default -> List.of();
        };
    }
}
