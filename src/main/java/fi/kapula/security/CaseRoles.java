package fi.kapula.security;

import java.util.Set;

/** Tells what a person is in a case. Each feature that makes somebody a party implements it; the policy joins them. */
public interface CaseRoles {

    Set<CaseRole> of(String personId, String businessKey);
}
