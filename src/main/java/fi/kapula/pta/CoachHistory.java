package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who was a client's coach, and when. */
@Component
class CoachHistory {

    private final CoachTransferRepository transfers;
    private final People people;
    private final GoalTexts texts;
    private final Clock clock;

    CoachHistory(CoachTransferRepository transfers, People people, GoalTexts texts, Clock clock) {
        this.transfers = transfers;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** Oldest first, for instance "Veera Hakala, 20.11.2026 – 3.1.2027". */
    List<String> of(CoachingCard coaching, Language language) {
        List<CoachTransfer> all = transfers.findByCoachingOrderById(coaching.id());
        Map<String, PersonCard> names = people.persons(
                Stream.concat(Stream.of(coaching.coach()), all.stream().map(CoachTransfer::former))
                        .collect(Collectors.toSet()));
        List<String> lines = new ArrayList<>();
        LocalDate since = coaching.startsOn();
        for (CoachTransfer transfer : all) {
            LocalDate day = transfer.transferredAt().atZone(clock.getZone()).toLocalDate();
            lines.add("%s, %s – %s".formatted(
                    names.get(transfer.former()).name(), texts.day(since, language), texts.day(day, language)));
            since = day;
        }
        String until = coaching.isRunning() ? "" : " " + texts.day(coaching.endsOn(), language);
        lines.add("%s, %s –%s".formatted(names.get(coaching.coach()).name(), texts.day(since, language), until));
        return lines;
    }

    /** Whose client it was at this time. @return a user id */
    String coachAt(CoachingCard coaching, Instant time) {
        return transfers.findByCoachingOrderById(coaching.id()).stream()
                .filter(transfer -> transfer.transferredAt().isAfter(time))
                .findFirst()
                .map(CoachTransfer::former)
                .orElse(coaching.coach());
    }
}
