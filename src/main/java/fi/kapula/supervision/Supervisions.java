package fi.kapula.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads supervisions. */
@Service
@Transactional(readOnly = true)
public class Supervisions {

    private final SupervisionRepository supervisions;

    Supervisions(SupervisionRepository supervisions) {
        this.supervisions = supervisions;
    }

    /** The one that runs in this case now. */
    public Optional<SupervisionCard> running(String businessKey) {
        return supervisions.findByRunningFor(businessKey).map(Supervision::toCard);
    }

    /** The one that runs, else the one that ended last. */
    public Optional<SupervisionCard> latest(String businessKey) {
        List<Supervision> all = supervisions.findByBusinessKeyOrderById(businessKey);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).toCard());
    }

    /** Those that a supervisor has running, oldest first. @param after id where the page before ended; 0 to begin */
    public List<SupervisionCard> runningOf(String supervisor, long after, int limit) {
        return supervisions.runningOf(supervisor, after, Limit.of(limit)).stream()
                .map(Supervision::toCard)
                .toList();
    }
}
