package fi.kapula.application;

import fi.kapula.people.People;
import fi.kapula.people.Role;
import fi.kapula.security.CaseRole;
import fi.kapula.security.CaseRoles;
import fi.kapula.shared.CaseSystem;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whom an application makes a party. Until it has been sent it is the applicant's alone; a combined case, which nobody has
 * applied for, is the coordinators' from the beginning.
 */
@Component
class ApplicationRoles implements CaseRoles {

    private final Applications applications;
    private final People people;

    ApplicationRoles(Applications applications, People people) {
        this.applications = applications;
        this.people = people;
    }

    @Override
    public CaseSystem system() {
        return CaseSystem.TNO;
    }

    @Override
    public Set<CaseRole> of(String personId, String businessKey) {
        return applications
                .find(businessKey)
                .map(application -> roles(application, personId, () -> isCoordinator(personId)))
                .orElse(Set.of());
    }

    @Override
    public Map<String, Set<CaseRole>> of(String personId, Collection<String> businessKeys) {
        boolean coordinator = isCoordinator(personId);
        return applications.withKeys(businessKeys).stream()
                .collect(Collectors.toMap(
                        ApplicationCard::businessKey,
                        application -> roles(application, personId, () -> coordinator)));
    }

    private boolean isCoordinator(String personId) {
        return people.hasRole(personId, Role.COORDINATOR);
    }

    private static Set<CaseRole> roles(ApplicationCard application, String personId, BooleanSupplier coordinator) {
        Set<CaseRole> roles = EnumSet.noneOf(CaseRole.class);
        boolean combined = application.kind() == ApplicationKind.COMBINED;
        if (application.applicant().equals(personId) && !combined) {
            roles.add(CaseRole.APPLICANT);
        }
        if (application.round() == 0 && !combined) {
            return roles;
        }
        if (application.supervisees().contains(personId)) {
            roles.add(CaseRole.SUPERVISEE);
        }
        if (application.presenters().contains(personId)) {
            roles.add(CaseRole.PRESENTER);
        }
        if (coordinator.getAsBoolean()) {
            roles.add(CaseRole.COORDINATOR);
        }
        return roles;
    }
}
