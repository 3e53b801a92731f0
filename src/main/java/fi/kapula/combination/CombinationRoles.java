package fi.kapula.combination;

import fi.kapula.application.Applications;
import fi.kapula.security.CaseRole;
import fi.kapula.security.CaseRoles;
import fi.kapula.shared.CaseSystem;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever is asked to supervise a combined case, or does, is the same to each application that has joined it. */
@Component
class CombinationRoles implements CaseRoles {

    private static final Set<CaseRole> SUPERVISING = EnumSet.of(CaseRole.PROPOSED_SUPERVISOR, CaseRole.SUPERVISOR);

    private final Applications applications;
    private final ObjectProvider<CaseRoles> sources;

    CombinationRoles(Applications applications, ObjectProvider<CaseRoles> sources) {
        this.applications = applications;
        this.sources = sources;
    }

    @Override
    public CaseSystem system() {
        return CaseSystem.TNO;
    }

    @Override
    public Set<CaseRole> of(String personId, String businessKey) {
        Set<CaseRole> roles = EnumSet.noneOf(CaseRole.class);
        applications.combinedKey(businessKey).ifPresent(combined -> sources.stream()
                .filter(this::isAnother)
                .forEach(source -> roles.addAll(source.of(personId, combined))));
        roles.retainAll(SUPERVISING);
        return roles;
    }

    @Override
    public Map<String, Set<CaseRole>> of(String personId, Collection<String> businessKeys) {
        Map<String, String> combined = applications.combinedKeys(businessKeys);
        Map<String, Set<CaseRole>> roles = new HashMap<>();
        combined.keySet().forEach(key -> roles.put(key, EnumSet.noneOf(CaseRole.class)));
        if (!combined.isEmpty()) {
            sources.stream().filter(this::isAnother).forEach(source -> {
                Map<String, Set<CaseRole>> found = source.of(personId, Set.copyOf(combined.values()));
                combined.forEach((key, joined) -> roles.get(key).addAll(found.getOrDefault(joined, Set.of())));
            });
        }
        roles.values().forEach(found -> found.retainAll(SUPERVISING));
        return roles;
    }

    private boolean isAnother(CaseRoles source) {
        return source != this && source.system() == system();
    }
}
