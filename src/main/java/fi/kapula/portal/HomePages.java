package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.ProposalService;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.HomePage.Cursors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the first page together. The number of SQL statements does not depend on how many cases there are. */
@Service
@Transactional(readOnly = true)
class HomePages {

    private final TaskRows tasks;
    private final Applications applications;
    private final ProposalService proposals;
    private final People people;
    private final Standings standings;
    private final Words words;

    HomePages(
            TaskRows tasks,
            Applications applications,
            ProposalService proposals,
            People people,
            Standings standings,
            Words words) {
        this.tasks = tasks;
        this.applications = applications;
        this.proposals = proposals;
        this.people = people;
        this.standings = standings;
        this.words = words;
    }

    HomePage of(Visitor visitor, Cursors at) {
        Slice<ApplicationCard> own = slice(applications.ofPerson(visitor.id(), newest(at.own()), Slice.READ));
        Slice<ApplicationCard> toPresent = visitor.isPresenter()
                ? slice(applications.toPresent(visitor.id(), newest(at.toPresent()), Slice.READ))
                : null;
        Slice<ApplicationCard> presented = visitor.isPresenter()
                ? slice(applications.presented(visitor.id(), newest(at.presented()), Slice.READ))
                : null;
        Slice<ApplicationCard> waiting = visitor.isCoordinator()
                ? slice(applications.waitingForSupervisor(at.waiting() == null ? 0 : at.waiting(), Slice.READ))
                : null;
        Slice<ApplicationCard> supervised = visitor.isSupervisor()
                ? slice(proposals.acceptedBy(visitor.id(), newest(at.supervised()), Slice.READ))
                : null;
        Rows rows = rows(visitor, Stream.of(own, toPresent, presented, waiting, supervised));
        return new HomePage(
                tasks.of(visitor, TaskCursor.parse(at.tasks())),
                rows.of(own),
                rows.of(toPresent),
                rows.of(presented),
                rows.of(waiting),
                rows.of(supervised));
    }

    private Rows rows(Visitor visitor, Stream<Slice<ApplicationCard>> lists) {
        List<ApplicationCard> all = lists.filter(Objects::nonNull)
                .flatMap(list -> list.rows().stream())
                .toList();
        // Nobody but coordinators learns in a list whom a case is proposed to.
        Map<Long, ProposalCard> open = visitor.isCoordinator()
                ? proposals.open(all.stream().map(ApplicationCard::id).toList())
                : Map.of();
        return new Rows(visitor, open, people.persons(named(all, open.values())));
    }

    private static Collection<String> named(List<ApplicationCard> applications, Collection<ProposalCard> open) {
        return Stream.concat(
                        applications.stream().flatMap(card -> Stream.of(card.applicant(), card.presenter())),
                        open.stream().map(ProposalCard::supervisor))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Slice<ApplicationCard> slice(List<ApplicationCard> found) {
        return Slice.of(found, ApplicationCard::id);
    }

    private static long newest(Long before) {
        return before == null ? Long.MAX_VALUE : before;
    }

    private class Rows {

        private final Visitor visitor;
        private final Map<Long, ProposalCard> open;
        private final Map<String, PersonCard> persons;

        Rows(Visitor visitor, Map<Long, ProposalCard> open, Map<String, PersonCard> persons) {
            this.visitor = visitor;
            this.open = open;
            this.persons = persons;
        }

        Slice<CaseRow> of(Slice<ApplicationCard> list) {
            return list == null ? null : list.map(this::row);
        }

        private CaseRow row(ApplicationCard application) {
            PersonCard applicant = persons.get(application.applicant());
            return new CaseRow(
                    application.businessKey(),
                    application.name(),
                    applicant.name(),
                    applicant.unitName(),
                    words.day(visitor.language(), application.appliedOn()),
                    standings.of(application, open.get(application.id()), persons, visitor));
        }
    }
}
