package fi.kapula.contract;

import fi.kapula.security.CaseEvent;
import fi.kapula.security.CasePart;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When versions were drafted, who accepted or rejected them, and when one came into force. */
@Component
class ContractTimeline implements CaseTimeline {

    private final Contracts contracts;

    ContractTimeline(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public List<CaseEvent> of(String businessKey, CaseReader reader) {
        return reader.mayRead(CasePart.CONTRACT)
                ? contracts.documents(businessKey, reader).stream()
                        .flatMap(ContractTimeline::events)
                        .toList()
                : List.of();
    }

    private static Stream<CaseEvent> events(ContractDocument document) {
        ContractVersionCard card = document.card();
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvent.of(card.draftedAt(), card.supervisor(), "contract.event." + drafted(document), card.version()));
        document.signatures().stream()
                .filter(line -> line.accepted() != null)
                .map(line -> answered(line, card.version()))
                .forEach(events::add);
        if (card.inForceAt() != null) {
            events.add(CaseEvent.of(card.inForceAt(), null, "contract.event.IN_FORCE", card.version()));
        }
        return events.stream();
    }

    private static String drafted(ContractDocument document) {
        if (document.first()) {
            return "DRAFTED";
        }
        return document.changedElsewhere() ? "CHANGED_ELSEWHERE" : "CHANGED";
    }

    private static CaseEvent answered(ContractSignature line, int version) {
        String answer = line.accepted() ? "ACCEPTED" : "REJECTED";
        return CaseEvent.of(line.at(), line.party().person(), "contract.event." + answer, version)
                .saying(line.comment());
    }
}
