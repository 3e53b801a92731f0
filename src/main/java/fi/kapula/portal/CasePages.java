package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationDocument;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.ApplicationProcess;
import fi.kapula.application.Applications;
import fi.kapula.combination.CombinationProcess;
import fi.kapula.contract.ContractDocument;
import fi.kapula.engine.RunningCases;
import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.ProposalService;
import fi.kapula.matching.ProposalState;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.Language;
import fi.kapula.supervision.SupervisionCard;
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

    /** They learn who is in a combined case. */
    private static final Set<CaseRole> KNOWING =
            Set.of(CaseRole.COORDINATOR, CaseRole.PROPOSED_SUPERVISOR, CaseRole.SUPERVISOR);

    /** The processes that a case begins with. */
    private static final Set<String> BEGINNING = Set.of(ApplicationProcess.KEY, CombinationProcess.KEY);

    private final CasePolicy policy;
    private final Applications applications;
    private final ApplicationDocument document;
    private final ProposalService proposals;
    private final People people;
    private final TaskRows tasks;
    private final Standings standings;
    private final CaseSections sections;
    private final CaseSupervisions supervisions;
    private final CaseContracts contracts;
    private final CaseTimelines timelines;
    private final CaseMeetings meetings;
    private final CombinedSections combined;
    private final RunningCases running;

    CasePages(
            CasePolicy policy,
            Applications applications,
            ApplicationDocument document,
            ProposalService proposals,
            People people,
            TaskRows tasks,
            Standings standings,
            CaseSections sections,
            CaseSupervisions supervisions,
            CaseContracts contracts,
            CaseTimelines timelines,
            CaseMeetings meetings,
            CombinedSections combined,
            RunningCases running) {
        this.policy = policy;
        this.applications = applications;
        this.document = document;
        this.proposals = proposals;
        this.people = people;
        this.tasks = tasks;
        this.standings = standings;
        this.sections = sections;
        this.supervisions = supervisions;
        this.contracts = contracts;
        this.timelines = timelines;
        this.meetings = meetings;
        this.combined = combined;
        this.running = running;
    }

    boolean maySee(Visitor visitor, String businessKey) {
        Set<CasePart> parts = policy.reader(visitor.id(), businessKey).parts();
        return parts.contains(CasePart.APPLICATION) || parts.contains(CasePart.COACHING);
    }

    /**
     * Empty for an unknown case as well as for a stranger.
     *
     * @param before where this page of the timeline begins; null for the newest
     */
    Optional<CasePage> of(Visitor visitor, String businessKey, Integer before) {
        CaseReader reader = policy.reader(visitor.id(), businessKey);
        return reader.mayRead(CasePart.APPLICATION)
                ? applications.find(businessKey).map(application -> page(visitor, reader, application, before))
                : Optional.empty();
    }

    private CasePage page(Visitor visitor, CaseReader reader, ApplicationCard application, Integer before) {
        Language language = visitor.language();
        List<ProposalCard> offers = proposals.of(application.id());
        List<ProposalCard> shown = reader.mayRead(CasePart.PROPOSALS) ? offers : List.of();
        Optional<SupervisionCard> supervision = supervisions.of(application);
        List<ContractDocument> contract = contracts.of(application.businessKey(), reader);
        CaseTimelines.Page timeline = timelines.page(application.businessKey(), reader, before);
        List<TaskRow> asked = tasks(visitor, application);
        List<MeetingLine> ahead = meetings.ahead(application, reader, visitor);
        Map<String, PersonCard> names = people.persons(named(application, offers, timeline));
        return new CasePage(
                application.businessKey(),
                application.name(),
                application.kind() == ApplicationKind.COMBINED,
                sections.kind(application, language),
                standing(visitor, standings.of(application, openTo(visitor, shown, offers), names, visitor), asked),
                CasePath.of(application),
                asked,
                supervision
                        .map(card -> supervisions.inWords(card, reader, offers, contract, names, language))
                        .orElse(null),
                contracts.inWords(contract, language),
                sections.document(application, names, language, reader.isAny(KNOWING)),
                compensation(visitor, reader, application),
                combined.into(visitor, application),
                combined.originals(visitor, application),
                sections.proposals(shown, names, language),
                timelines.inWords(timeline, before, names, language),
                reader.roles().contains(CaseRole.APPLICANT),
                combined.mayTakeApart(visitor, application),
                meetings.shown(application, reader),
                ahead,
                cockpit(visitor, application));
    }

    /** It is the reader's turn when something dated is asked; the supervisor's standing task is no turn. */
    private Standing standing(Visitor visitor, Standing standing, List<TaskRow> tasks) {
        boolean asked = tasks.stream().anyMatch(task -> task.mine() && task.due() != null);
        return standings.now(standing, new Standings.Pending(asked, false, null), visitor);
    }

    private String cockpit(Visitor visitor, ApplicationCard application) {
        return visitor.isCoordinator() || visitor.isAdministrator()
                ? running.root(application.businessKey(), BEGINNING).orElse(null)
                : null;
    }

    /** With those of the combined case that the application is asked into. */
    private List<TaskRow> tasks(Visitor visitor, ApplicationCard application) {
        List<TaskRow> rows = new ArrayList<>(tasks.ofCase(visitor, application.businessKey(), application.name()));
        if (application.combinedInto() != null) {
            rows.addAll(tasks.ofCase(visitor, application.combinedInto(), application.name()));
        }
        return rows;
    }

    private String compensation(Visitor visitor, CaseReader reader, ApplicationCard application) {
        if (!reader.mayRead(CasePart.COMPENSATION)) {
            return null;
        }
        return application.kind() == ApplicationKind.COMBINED
                ? combined.compensation(visitor, application)
                : document.compensation(application.id(), visitor.language());
    }

    /** The open proposal for those who may know of it: coordinators, and the supervisor who is asked. */
    private static ProposalCard openTo(Visitor visitor, List<ProposalCard> shown, List<ProposalCard> all) {
        return all.stream()
                .filter(offer -> offer.state() == ProposalState.OPEN)
                .filter(offer -> shown.contains(offer) || offer.supervisor().equals(visitor.id()))
                .findFirst()
                .orElse(null);
    }

    private static Collection<String> named(
            ApplicationCard application, List<ProposalCard> offers, CaseTimelines.Page timeline) {
        List<String> ids = new ArrayList<>(application.supervisees());
        ids.add(application.applicant());
        ids.add(application.presenter());
        offers.forEach(offer -> ids.addAll(List.of(offer.supervisor(), offer.coordinator())));
        timeline.persons().forEach(ids::add);
        return ids.stream().filter(Objects::nonNull).toList();
    }
}
