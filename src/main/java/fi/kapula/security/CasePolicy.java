package fi.kapula.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one policy that portal, forms, REST, reports and mails ask. */
@Component
public class CasePolicy {

    private final List<CaseRoles> sources;

    CasePolicy(List<CaseRoles> sources) {
        this.sources = sources;
    }

    /** Everything that the person is in the case; empty for an unknown case as well as for a stranger. */
    public Set<CaseRole> roles(String personId, String businessKey) {
        Set<CaseRole> roles = EnumSet.noneOf(CaseRole.class);
        sources.stream()
                .filter(source -> source.system().owns(businessKey))
                .forEach(source -> roles.addAll(source.of(personId, businessKey)));
        return roles;
    }

    /** The parts of a case that somebody in these roles may read. */
    public Set<CasePart> parts(Set<CaseRole> roles) {
        Set<CasePart> parts = EnumSet.noneOf(CasePart.class);
        for (CasePart part : CasePart.values()) {
            if (part.readableBy(roles)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The person with all that they are and may read in the case. */
    public CaseReader reader(String personId, String businessKey) {
        Set<CaseRole> roles = roles(personId, businessKey);
        return new CaseReader(personId, roles, parts(roles));
    }

    public boolean mayRead(String personId, String businessKey, CasePart part) {
        return part.readableBy(roles(personId, businessKey));
    }

    /** The same of many cases by business key, asked in as many statements however many there are. */
    public Map<String, Set<CaseRole>> roles(String personId, Collection<String> businessKeys) {
        Map<String, Set<CaseRole>> roles = new HashMap<>();
        businessKeys.forEach(key -> roles.put(key, EnumSet.noneOf(CaseRole.class)));
        for (CaseRoles source : sources) {
            List<String> keys = businessKeys.stream().filter(source.system()::owns).toList();
            if (!keys.isEmpty()) {
                source.of(personId, keys).forEach((key, found) -> roles.get(key).addAll(found));
            }
        }
        return roles;
    }

    /** Those of the cases of which the person may read this part. */
    public Set<String> readable(String personId, Collection<String> businessKeys, CasePart part) {
        return roles(personId, businessKeys).entrySet().stream()
                .filter(held -> part.readableBy(held.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
