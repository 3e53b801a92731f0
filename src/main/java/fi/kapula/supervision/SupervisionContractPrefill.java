package fi.kapula.supervision;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.application.Compensation;
import fi.kapula.application.MeetingInterval;
import fi.kapula.contract.ContractPrefill;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What applicant and presenter have told already, so that the supervisor needs not ask again. */
@Component
class SupervisionContractPrefill implements ContractPrefill {

    private static final int LONGEST_PLACE = 500;
    private static final double WEEKS_IN_A_MONTH = 52.0 / 12;

    private final Supervisions supervisions;
    private final Applications applications;
    private final MessageSource messages;
    private final Clock clock;

    SupervisionContractPrefill(
            Supervisions supervisions, Applications applications, MessageSource messages, Clock clock) {
        this.supervisions = supervisions;
        this.applications = applications;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> prefill(String businessKey) {
        return supervisions
                .running(businessKey)
                .flatMap(supervision -> applications.find(supervision.application()))
                .map(this::prefill)
                .orElse(Map.of());
    }

    private Map<String, Object> prefill(ApplicationCard application) {
        LocalDate begins = LocalDate.now(clock);
        Map<String, Object> known = new HashMap<>();
        known.put("language", application.language());
        known.put("form", application.form());
        known.put("goals", application.goals());
        known.put("startsOn", begins);
        known.put("endsOn", begins.plusMonths(application.months()).minusDays(1));
        known.put("meetings", meetings(application.months(), application.interval()));
        known.put("place", place(application.wishes()));
        applications
                .compensation(application.id())
                .ifPresent(compensation -> known.putAll(compensation(compensation, application.language())));
        return known;
    }

    /** As many as fit into the months at the wished interval, at least one. */
    static int meetings(int months, MeetingInterval interval) {
        return switch (interval) {
            case MONTHLY -> months;
            case EVERY_2_WEEKS -> fitting(months, 2);
            case EVERY_3_WEEKS -> fitting(months, 3);
        };
    }

    private static int fitting(int months, int weeks) {
        return Math.max(1, (int) Math.round(months * WEEKS_IN_A_MONTH / weeks));
    }

    /** The wishes are about time and place; the supervisor makes an agreement of them. */
    private static String place(String wishes) {
        if (wishes == null || wishes.length() <= LONGEST_PLACE) {
            return wishes;
        }
        boolean splitsCharacter = Character.isHighSurrogate(wishes.charAt(LONGEST_PLACE - 1));
        return wishes.substring(0, splitsCharacter ? LONGEST_PLACE - 1 : LONGEST_PLACE);
    }

    private Map<String, Object> compensation(Compensation decided, Language language) {
        Map<String, Object> known = new HashMap<>();
        known.put("price", text("supervisionCompensated." + decided.supervisionCompensated(), language));
        known.put("payer", decided.costCentre());
        known.put("travel", text("travelCompensated." + decided.travelCompensated(), language));
        return known;
    }

    private String text(String key, Language language) {
        return messages.getMessage("application." + key, null, language.locale());
    }
}
