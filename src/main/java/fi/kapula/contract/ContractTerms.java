package fi.kapula.contract;

import fi.kapula.people.SupervisionForm;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every party agrees on.
 *
 * @param meetings planned number
 * @param scheduling how meetings are agreed
 * @param cancellation of a meeting, and what happens to unused time
 * @param interruption of the supervision
 * @param disputes what to do when dissatisfied
 */
@Embeddable
public record ContractTerms(
        @Enumerated(EnumType.STRING) @Column(name = "supervision_form") SupervisionForm form,
        String goals,
        LocalDate startsOn,
        LocalDate endsOn,
        Integer meetings,
        String scheduling,
        String place,
        String methods,
        String evaluation,
        String confidentiality,
        String cancellation,
        String interruption,
        String disputes) {

    /** By the keys of the form, in the order of the document. */
    Map<String, Object> items() {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("form", form);
        items.put("goals", goals);
        items.put("startsOn", startsOn);
        items.put("endsOn", endsOn);
        items.put("meetings", meetings);
        items.put("scheduling", scheduling);
        items.put("place", place);
        items.put("methods", methods);
        items.put("evaluation", evaluation);
        items.put("confidentiality", confidentiality);
        items.put("cancellation", cancellation);
        items.put("interruption", interruption);
        items.put("disputes", disputes);
        return items;
    }
}
