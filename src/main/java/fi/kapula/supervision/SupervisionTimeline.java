package fi.kapula.supervision;

import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.ProposalService;
import fi.kapula.matching.ProposalState;
import fi.kapula.security.CaseEvent;
import fi.kapula.security.CasePart;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseTimeline;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a supervisor began, closed, or gave the case back; of the last, who and why is for coordinators alone. */
@Component
class SupervisionTimeline implements CaseTimeline {

    private final SupervisionRepository supervisions;
    private final ProposalService proposals;

    SupervisionTimeline(SupervisionRepository supervisions, ProposalService proposals) {
        this.supervisions = supervisions;
        this.proposals = proposals;
    }

    @Override
    public List<CaseEvent> of(String businessKey, CaseReader reader) {
        return supervisions.findByBusinessKeyOrderById(businessKey).stream()
                .map(Supervision::toCard)
                .filter(card -> card.supervisor().equals(reader.person()) || !reader.onlySupervises())
                .flatMap(card -> events(card, reader.mayRead(CasePart.PROPOSALS)))
                .toList();
    }

    private Stream<CaseEvent> events(SupervisionCard card, boolean coordinates) {
        CaseEvent begun = CaseEvent.of(card.begunAt(), card.supervisor(), "supervision.event.BEGUN");
        return switch (card.state()) {
            case RUNNING -> Stream.of(begun);
            case CLOSED -> Stream.of(
                    begun, CaseEvent.of(card.endedAt(), card.supervisor(), "supervision.event.CLOSED"));
            case CHANGED -> Stream.of(begun, changed(card, coordinates));
        };
    }

    private CaseEvent changed(SupervisionCard card, boolean coordinates) {
        String text = "supervision.event.CHANGED";
        return coordinates
                ? CaseEvent.of(card.endedAt(), card.supervisor(), text).saying(message(card))
                : CaseEvent.of(card.endedAt(), null, text);
    }

    private String message(SupervisionCard card) {
        return proposals.of(card.application()).stream()
                .filter(proposal -> proposal.state() == ProposalState.FAILED)
                .filter(proposal -> proposal.supervisor().equals(card.supervisor()))
                .map(ProposalCard::reason)
                .findFirst()
                .orElse(null);
    }
}
