package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationState;
import fi.kapula.application.ApplicationKind;
import fi.kapula.matching.ProposalCard;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in plain language where an application stands and whose turn it is. */
@Component
class Standings {

    private final Words words;

    Standings(Words words) {
        this.words = words;
    }

    /**
     * @param open the open proposal, or null; given only for readers who may know whom the case is proposed to
     * @param people at least applicant, presenter and the supervisor of the open proposal
     */
    Standing of(ApplicationCard application, ProposalCard open, Map<String, PersonCard> people, Visitor reader) {
        String state = open == null ? state(application) : "PROPOSED";
        String text = words.text(reader.language(), "portal.state." + state);
        if (application.state().isEnded()) {
            return new Standing(application.state(), text, null, false);
        }
        String person = inTurn(application, open);
        boolean yours = reader.id().equals(person);
        String turn = yours
                ? words.text(reader.language(), "portal.turn.yours")
                : turn(application, open, person == null ? null : people.get(person), reader.language());
        return new Standing(application.state(), text, turn, yours);
    }

    /**
     * What is going on beside the way of the application itself.
     *
     * @param asked whether something is asked of the reader
     * @param meets whether the reader may know of meetings
     * @param next when the case meets next, or null
     */
    record Pending(boolean asked, boolean meets, Instant next) {}

    /** The same with whose turn it is in what is going on. */
    Standing now(Standing standing, Pending pending, Visitor reader) {
        String turn = standing.turn();
        if (pending.asked()) {
            turn = words.text(reader.language(), "portal.turn.yours");
        } else if (standing.state() == ApplicationState.ACCEPTED && pending.meets()) {
            turn = pending.next() == null
                    ? words.text(reader.language(), "home.turn.supervisor")
                    : words.text(
                            reader.language(),
                            "home.turn.meeting",
                            words.time(reader.language(), pending.next()).text());
        }
        return new Standing(standing.state(), standing.text(), turn, standing.yours() || pending.asked());
    }

    /** A draft of a combined case is nobody's application. */
    private static String state(ApplicationCard application) {
        boolean choosing =
                application.kind() == ApplicationKind.COMBINED && application.state() == ApplicationState.DRAFT;
        return choosing ? "CHOOSING" : application.state().name();
    }

    /** Null when it is not one person's turn but that of the coordinators. */
    private static String inTurn(ApplicationCard application, ProposalCard open) {
        return switch (application.state()) {
            case DRAFT, RETURNED, REJECTED -> application.kind() == ApplicationKind.COMBINED
                    ? null
                    : application.applicant();
            case PRESENTING -> application.presenter();
            default -> open == null ? null : open.supervisor();
        };
    }

    private String turn(ApplicationCard application, ProposalCard open, PersonCard person, Language language) {
        if (person == null) {
            boolean asked = application.state() == ApplicationState.COMBINING;
            return words.text(language, asked ? "portal.turn.asked" : "portal.turn.coordinators");
        }
        if (open != null) {
            return words.text(
                    language,
                    "portal.turn.supervisor",
                    person.name(),
                    words.day(language, open.answerBy()).text());
        }
        String role = application.state().isWithApplicant() ? "applicant" : "presenter";
        return words.text(language, "portal.turn." + role, person.name());
    }
}
