package fi.kapula.supervision;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationDocument;
import fi.kapula.application.Applications;
import fi.kapula.contract.ContractStatus;
import fi.kapula.contract.Contracts;
import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.Meetings.Summary;
import fi.kapula.shared.Language;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where a running supervision stands, as the readonly fields of its forms show it. */
@Component
class SupervisionWords {

    private static final List<String> FROM_APPLICATION = List.of("name", "superviseeNames");

    private final Supervisions supervisions;
    private final Applications applications;
    private final ApplicationDocument document;
    private final Meetings meetings;
    private final Contracts contracts;
    private final MessageSource messages;
    private final Clock clock;

    SupervisionWords(
            Supervisions supervisions,
            Applications applications,
            ApplicationDocument document,
            Meetings meetings,
            Contracts contracts,
            MessageSource messages,
            Clock clock) {
        this.supervisions = supervisions;
        this.applications = applications;
        this.document = document;
        this.meetings = meetings;
        this.contracts = contracts;
        this.messages = messages;
        this.clock = clock;
    }

    /** By the keys of the forms. */
    Map<String, Object> show(String businessKey, Language language) {
        SupervisionCard supervision = supervisions.running(businessKey).orElseThrow();
        ApplicationCard application = applications.find(supervision.application()).orElseThrow();
        Summary summary = meetings.summaries(List.of(businessKey)).get(businessKey);
        ContractStatus contract = contracts.status(businessKey).orElse(null);
        Map<String, Object> shown = new LinkedHashMap<>(document.show(application.id(), language));
        shown.keySet().retainAll(FROM_APPLICATION);
        shown.put("formText", text("form." + application.form(), language));
        shown.put("begun", time("day", supervision.begunAt(), language));
        shown.put(
                "nextMeeting",
                summary.next() == null ? text("noMeeting", language) : time("time", summary.next(), language));
        shown.put("units", units(summary, contract, language));
        shown.put("contract", contract == null ? text("noContract", language) : contract(contract, language));
        return shown;
    }

    private String units(Summary summary, ContractStatus contract, Language language) {
        String used = NumberFormat.getInstance(language.locale()).format(summary.unitsUsed());
        return contract == null || contract.meetings() == null
                ? text("units", language, used, summary.held())
                : text("unitsOfPlan", language, used, summary.held(), contract.meetings());
    }

    private String contract(ContractStatus contract, Language language) {
        String ends = DateTimeFormatter.ofPattern(text("format.day", language)).format(contract.endsOn());
        return text(
                "contract." + contract.state(), language, contract.version(), contract.accepted(), contract.parties(), ends);
    }

    private String time(String format, Instant time, Language language) {
        return DateTimeFormatter.ofPattern(text("format." + format, language), language.locale())
                .format(time.atZone(clock.getZone()));
    }

    private String text(String key, Language language, Object... arguments) {
        return messages.getMessage("supervision." + key, arguments, language.locale());
    }
}
