package fi.kapula.security;

import fi.kapula.shared.CaseSystem;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Tells what a person is in a case. Each feature that makes somebody a party implements it; the policy joins them. */
public interface CaseRoles {

    /** Of other systems' cases nothing is asked here. */
    CaseSystem system();

    Set<CaseRole> of(String personId, String businessKey);

    /** The same of many cases by business key, asked in as many statements however many there are. */
    Map<String, Set<CaseRole>> of(String personId, Collection<String> businessKeys);
}
