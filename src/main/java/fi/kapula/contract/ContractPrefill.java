package fi.kapula.contract;

import java.util.Map;

/** What a case already knows when its first contract is drafted. */
public interface ContractPrefill {

    /**
     * Values by the keys of the form {@code DraftContract}, as far as they are known; empty for a case of another kind. Under
     * {@code language} a {@code shared.Language} chooses the template; without it, it is the supervisor's own.
     */
    Map<String, Object> prefill(String businessKey);
}
