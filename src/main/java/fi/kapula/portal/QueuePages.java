package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.Queue;
import fi.kapula.matching.QueueFilter;
import fi.kapula.people.People;
import fi.kapula.portal.QueueForm.Show;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinators' queue, whole on its own page and its beginning on the first page. */
@Service
@Transactional(readOnly = true)
class QueuePages {

    /** Names no unit, so that a unit that there is not has no applications. */
    private static final String NO_UNIT = "";

    private final Queue queue;
    private final QueueRows rows;
    private final SupervisorRows supervisors;
    private final People people;
    private final Clock clock;

    QueuePages(Queue queue, QueueRows rows, SupervisorRows supervisors, People people, Clock clock) {
        this.queue = queue;
        this.rows = rows;
        this.supervisors = supervisors;
        this.people = people;
        this.clock = clock;
    }

    QueuePage of(Visitor visitor, QueueForm form, long waiting, long proposed) {
        QueueFilter filter = form.filter(units(form.unit()), LocalDate.now(clock));
        return new QueuePage(
                form,
                form.state() == Show.PROPOSED ? null : waiting(visitor, form, filter, waiting, Slice.SIZE),
                form.shows(Show.PROPOSED) ? proposed(visitor, filter, proposed) : null,
                supervisors.all(visitor.language()).stream()
                        .sorted(Comparator.comparing(SupervisorRow::full))
                        .toList(),
                people.unitNames());
    }

    /** The oldest ones, whose {@code next} tells that there are more. */
    Slice<QueueRow> first(Visitor visitor, int size) {
        return waiting(visitor, QueueForm.ALL, QueueFilter.ALL, 0, size);
    }

    private Slice<QueueRow> waiting(Visitor visitor, QueueForm form, QueueFilter filter, long after, int size) {
        return rows.waiting(
                visitor,
                Slice.of(
                        queue.waiting(filter, form.shows(Show.CHOOSE), form.shows(Show.ASKED), after, size + 1),
                        size,
                        ApplicationCard::id));
    }

    private Slice<ProposalLine> proposed(Visitor visitor, QueueFilter filter, long after) {
        return rows.proposed(
                visitor, Slice.of(queue.proposed(filter, after, Slice.READ), ProposalCard::id));
    }

    private Set<String> units(String wanted) {
        if (wanted == null) {
            return Set.of();
        }
        Set<String> units = people.unitsFrom(wanted);
        return units.isEmpty() ? Set.of(NO_UNIT) : units;
    }
}
