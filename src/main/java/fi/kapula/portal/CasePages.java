package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationDocument;
import fi.kapula.application.ApplicationState;
import fi.kapula.application.Applications;
import fi.kapula.application.Happening;
import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.ProposalService;
import fi.kapula.matching.ProposalState;
import fi.kapula.meeting.Meetings;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.CasePage.Match;
import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a case together from the parts that its reader may see. */
@Service
@Transactional(readOnly = true)
class CasePages {

    /** To them the supervisor tells how to make contact; a presenter learns who the supervisor is. */
    private static final Set<CaseRole> CONCERNED =
            Set.of(CaseRole.APPLICANT, CaseRole.SUPERVISEE, CaseRole.COORDINATOR, CaseRole.SUPERVISOR);

    private final CasePolicy policy;
    private final Applications applications;
    private final ApplicationDocument document;
    private final ProposalService proposals;
    private final People people;
    private final TaskRows tasks;
    private final Standings standings;
    private final CaseSections sections;
    private final Meetings meetings;

    CasePages(
            CasePolicy policy,
            Applications applications,
            ApplicationDocument document,
            ProposalService proposals,
            People people,
            TaskRows tasks,
            Standings standings,
            CaseSections sections,
            Meetings meetings) {
        this.policy = policy;
        this.applications = applications;
        this.document = document;
        this.proposals = proposals;
        this.people = people;
        this.tasks = tasks;
        this.standings = standings;
        this.sections = sections;
        this.meetings = meetings;
    }

    boolean maySee(Visitor visitor, String businessKey) {
        return policy.mayRead(visitor.id(), businessKey, CasePart.APPLICATION);
    }

    /** Empty for an unknown case as well as for a stranger. */
    Optional<CasePage> of(Visitor visitor, String businessKey) {
        Set<CaseRole> roles = policy.roles(visitor.id(), businessKey);
        return policy.parts(roles).contains(CasePart.APPLICATION)
                ? applications.find(businessKey).map(application -> page(visitor, roles, application))
                : Optional.empty();
    }

    private CasePage page(Visitor visitor, Set<CaseRole> roles, ApplicationCard application) {
        Set<CasePart> parts = policy.parts(roles);
        List<ProposalCard> offers = proposals.of(application.id());
        List<ProposalCard> shown = parts.contains(CasePart.PROPOSALS) ? offers : List.of();
        List<Happening> history = applications.history(application.id());
        Map<String, PersonCard> names = people.persons(named(application, offers, history));
        ProposalCard open = openTo(visitor, shown, offers);
        return new CasePage(
                application.businessKey(),
                application.name(),
                sections.kind(application, visitor.language()),
                standings.of(application, open, names, visitor),
                CasePath.of(application),
                tasks.ofCase(visitor, application.businessKey(), application.name()),
                match(application, offers, names, roles),
                sections.document(application, names, visitor.language()),
                parts.contains(CasePart.COMPENSATION)
                        ? document.compensation(application.id(), visitor.language())
                        : null,
                sections.proposals(shown, names, visitor.language()),
                sections.history(history, names, visitor.language()),
                roles.contains(CaseRole.APPLICANT),
                parts.contains(CasePart.MEETINGS) && meetings.any(application.businessKey()));
    }

    /** The open proposal for those who may know of it: coordinators, and the supervisor who is asked. */
    private static ProposalCard openTo(Visitor visitor, List<ProposalCard> shown, List<ProposalCard> all) {
        return all.stream()
                .filter(offer -> offer.state() == ProposalState.OPEN)
                .filter(offer -> shown.contains(offer) || offer.supervisor().equals(visitor.id()))
                .findFirst()
                .orElse(null);
    }

    private static Match match(
            ApplicationCard application,
            List<ProposalCard> offers,
            Map<String, PersonCard> names,
            Set<CaseRole> roles) {
        if (application.state() != ApplicationState.ACCEPTED) {
            return null;
        }
        boolean concerned = roles.stream().anyMatch(CONCERNED::contains);
        return offers.stream()
                .filter(offer -> offer.state() == ProposalState.ACCEPTED)
                .map(offer -> new Match(names.get(offer.supervisor()), concerned ? offer.message() : null))
                .findFirst()
                .orElse(null);
    }

    private static Collection<String> named(
            ApplicationCard application, List<ProposalCard> offers, List<Happening> history) {
        List<String> ids = new ArrayList<>(application.supervisees());
        ids.add(application.applicant());
        ids.add(application.presenter());
        offers.forEach(offer -> ids.addAll(List.of(offer.supervisor(), offer.coordinator())));
        history.forEach(happening -> ids.add(happening.actor()));
        return ids.stream().filter(Objects::nonNull).toList();
    }
}
