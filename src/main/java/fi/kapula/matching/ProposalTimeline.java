package fi.kapula.matching;

import fi.kapula.security.CaseEvent;
import fi.kapula.security.CasePart;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseTimeline;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom the case was proposed to and what they answered: for coordinators alone. An acceptance is the supervision's to tell. */
@Component
class ProposalTimeline implements CaseTimeline {

    private final ProposalRepository proposals;

    ProposalTimeline(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<CaseEvent> of(String businessKey, CaseReader reader) {
        return reader.mayRead(CasePart.PROPOSALS)
                ? proposals.findByBusinessKeyOrderById(businessKey).stream()
                        .map(Proposal::toCard)
                        .flatMap(ProposalTimeline::events)
                        .toList()
                : List.of();
    }

    private static Stream<CaseEvent> events(ProposalCard proposal) {
        CaseEvent.Person supervisor = new CaseEvent.Person(proposal.supervisor());
        CaseEvent proposed = CaseEvent.of(
                proposal.proposedAt(), proposal.coordinator(), "matching.event.PROPOSED", supervisor);
        Instant answered = proposal.answeredAt();
        return switch (proposal.state()) {
            case DECLINED -> Stream.of(
                    proposed,
                    CaseEvent.of(answered, proposal.supervisor(), "matching.event.DECLINED")
                            .saying(proposal.reason()));
            case LAPSED, WITHDRAWN -> Stream.of(
                    proposed, CaseEvent.of(answered, null, "matching.event." + proposal.state(), supervisor));
            default -> Stream.of(proposed);
        };
    }
}
