package fi.kapula.contract;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part that supervisees never see, in the supervisor's words. */
@Embeddable
public record ContractCompensation(String price, String payer, String travel, String paymentTerms) {

    static final ContractCompensation NONE = new ContractCompensation(null, null, null, null);

    /** By the keys of the form, in the order of the document. */
    Map<String, Object> items() {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("price", price);
        items.put("payer", payer);
        items.put("travel", travel);
        items.put("paymentTerms", paymentTerms);
        return items;
    }
}
