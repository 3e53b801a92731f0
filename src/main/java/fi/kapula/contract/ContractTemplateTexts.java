package fi.kapula.contract;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts that a new contract begins with; a null leaves the item empty. */
@Embeddable
public record ContractTemplateTexts(
        @Size(max = 2000) String scheduling,
        @Size(max = 4000) String methods,
        @Size(max = 4000) String evaluation,
        @Size(max = 4000) String confidentiality,
        @Size(max = 4000) String cancellation,
        @Size(max = 4000) String interruption,
        @Size(max = 4000) String disputes,
        @Size(max = 1000) String paymentTerms) {

    /** By the keys of the form {@code DraftContract}. */
    Map<String, Object> items() {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("scheduling", scheduling);
        items.put("methods", methods);
        items.put("evaluation", evaluation);
        items.put("confidentiality", confidentiality);
        items.put("cancellation", cancellation);
        items.put("interruption", interruption);
        items.put("disputes", disputes);
        items.put("paymentTerms", paymentTerms);
        return items;
    }
}
