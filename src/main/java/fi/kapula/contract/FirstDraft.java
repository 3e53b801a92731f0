package fi.kapula.contract;

import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the first draft of a contract begins with: the organisation's template, and on it what the case knows. */
@Component
class FirstDraft {

    private final ContractTemplates templates;
    private final ObjectProvider<ContractPrefill> cases;
    private final Clock clock;

    /** @param cases one for each system whose cases have contracts */
    FirstDraft(ContractTemplates templates, ObjectProvider<ContractPrefill> cases, Clock clock) {
        this.templates = templates;
        this.cases = cases;
        this.clock = clock;
    }

    /** By the keys of the form. @param language where the case does not say which */
    Map<String, Object> values(String businessKey, Language language) {
        Map<String, Object> known = new LinkedHashMap<>();
        cases.forEach(source -> known.putAll(source.prefill(businessKey)));
        Language spoken = known.remove("language") instanceof Language own ? own : language;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("startsOn", LocalDate.now(clock));
        values.putAll(templates.find(spoken).texts().items());
        known.forEach((key, value) -> {
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }
}
