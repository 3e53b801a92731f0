package fi.kapula.supervision;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.shared.CaseParties;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who takes part in a supervision, for meetings and contracts. */
@Component
class SupervisionParties implements CaseParties {

    private final Supervisions supervisions;
    private final Applications applications;

    SupervisionParties(Supervisions supervisions, Applications applications) {
        this.supervisions = supervisions;
        this.applications = applications;
    }

    @Override
    public Optional<Parties> parties(String businessKey) {
        return supervisions.latest(businessKey).map(this::parties);
    }

    private Parties parties(SupervisionCard supervision) {
        ApplicationCard application = applications.find(supervision.application()).orElseThrow();
        return new Parties(
                supervision.supervisor(),
                Set.copyOf(application.supervisees()),
                Set.copyOf(application.presenters()),
                Set.of(supervision.coordinator()));
    }
}
