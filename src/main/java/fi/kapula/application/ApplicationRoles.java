package fi.kapula.application;

import fi.kapula.people.People;
import fi.kapula.people.Role;
import fi.kapula.security.CaseRole;
import fi.kapula.security.CaseRoles;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom an application makes a party. Until it has been sent it is the applicant's alone. */
@Component
class ApplicationRoles implements CaseRoles {

    private final Applications applications;
    private final People people;

    ApplicationRoles(Applications applications, People people) {
        this.applications = applications;
        this.people = people;
    }

    @Override
    public Set<CaseRole> of(String personId, String businessKey) {
        return applications.find(businessKey).map(application -> roles(application, personId)).orElse(Set.of());
    }

    private Set<CaseRole> roles(ApplicationCard application, String personId) {
        Set<CaseRole> roles = EnumSet.noneOf(CaseRole.class);
        if (application.applicant().equals(personId)) {
            roles.add(CaseRole.APPLICANT);
        }
        if (application.round() == 0) {
            return roles;
        }
        if (application.supervisees().contains(personId)) {
            roles.add(CaseRole.SUPERVISEE);
        }
        if (personId.equals(application.presenter())) {
            roles.add(CaseRole.PRESENTER);
        }
        if (people.hasRole(personId, Role.COORDINATOR)) {
            roles.add(CaseRole.COORDINATOR);
        }
        return roles;
    }
}
