package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationState;
import fi.kapula.contract.ContractDocument;
import fi.kapula.contract.ContractState;
import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.ProposalState;
import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.MeetingsAhead;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.CasePage.Fact;
import fi.kapula.portal.CasePage.Supervised;
import fi.kapula.security.CasePart;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.Language;
import fi.kapula.supervision.SupervisionCard;
import fi.kapula.supervision.Supervisions;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The supervision on the page of its case: who, since when, and how far, for each reader as far as they may know. */
@Component
class CaseSupervisions {

    /** To them the supervisor tells how to make contact; a presenter learns who the supervisor is. */
    private static final Set<CaseRole> CONCERNED =
            Set.of(CaseRole.APPLICANT, CaseRole.SUPERVISEE, CaseRole.COORDINATOR, CaseRole.SUPERVISOR);

    private final Supervisions supervisions;
    private final MeetingsAhead ahead;
    private final Words words;

    CaseSupervisions(Supervisions supervisions, MeetingsAhead ahead, Words words) {
        this.supervisions = supervisions;
        this.ahead = ahead;
        this.words = words;
    }

    /** The one that runs or was carried to its end; empty while a supervisor is sought. */
    Optional<SupervisionCard> of(ApplicationCard application) {
        return application.state() == ApplicationState.ACCEPTED || application.state() == ApplicationState.CLOSED
                ? supervisions.latest(application.businessKey())
                : Optional.empty();
    }

    /** @param offers all proposals of the case, of which the accepted one holds the message to the supervisees */
    Supervised inWords(
            SupervisionCard supervision,
            CaseReader reader,
            List<ProposalCard> offers,
            List<ContractDocument> contract,
            Map<String, PersonCard> names,
            Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("since", words.day(language, supervision.begunAt()).text()));
        if (supervision.endedAt() != null) {
            facts.add(new Fact("ended", words.day(language, supervision.endedAt()).text()));
        }
        if (reader.mayRead(CasePart.MEETINGS)) {
            addMeetings(facts, supervision, reader, contract, language);
        }
        if (reader.mayRead(CasePart.UNITS) && supervision.endedAt() != null) {
            facts.add(done("evaluationSummary", supervision.evaluationSummaryDone(), language));
            facts.add(done("finalEvaluation", supervision.finalEvaluationDone(), language));
        }
        String message = reader.isAny(CONCERNED) ? message(supervision, offers) : null;
        return new Supervised(names.get(supervision.supervisor()), message, facts);
    }

    private void addMeetings(
            List<Fact> facts,
            SupervisionCard supervision,
            CaseReader reader,
            List<ContractDocument> contract,
            Language language) {
        String key = supervision.businessKey();
        Meetings.Summary sums = ahead.sums(supervision.supervisor(), Set.of(key)).get(key);
        Integer planned = planned(contract);
        facts.add(new Fact("meetings", planned == null
                ? String.valueOf(sums.held())
                : words.text(language, "portal.supervision.of", sums.held(), planned)));
        if (reader.mayRead(CasePart.UNITS)) {
            facts.add(new Fact("units", NumberFormat.getInstance(language.locale()).format(sums.unitsUsed())));
        }
    }

    /** What all parties have agreed on; null before that. */
    private static Integer planned(List<ContractDocument> contract) {
        return contract.stream()
                .reduce((before, after) -> after)
                .filter(last -> last.card().inForceAt() != null)
                .filter(last -> last.card().state() == ContractState.IN_FORCE || last.card().state() == ContractState.ENDED)
                .map(last -> last.content().terms().meetings())
                .orElse(null);
    }

    private Fact done(String label, Boolean done, Language language) {
        return new Fact(label, words.text(language, "portal.supervision.done." + Boolean.TRUE.equals(done)));
    }

    private static String message(SupervisionCard supervision, List<ProposalCard> offers) {
        return offers.stream()
                .filter(offer -> offer.supervisor().equals(supervision.supervisor()))
                .filter(offer -> offer.state() == ProposalState.ACCEPTED || offer.state() == ProposalState.ENDED)
                .findFirst()
                .map(ProposalCard::message)
                .orElse(null);
    }
}
