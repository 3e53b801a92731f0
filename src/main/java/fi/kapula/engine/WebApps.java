package fi.kapula.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Which of Camunda's web applications a person may open. */
@Component
public class WebApps {

    private static final List<String> GUARDED = List.of("cockpit", "tasklist", "admin");

    private final AuthorizationService authorizations;

    WebApps(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Their names, as Camunda's sign-in answers them; the welcome page is open to everybody. */
    public Set<String> openTo(String userId, Set<String> groups) {
        Set<String> open = new TreeSet<>(Set.of("welcome"));
        GUARDED.stream().filter(app -> mayOpen(userId, groups, app)).forEach(open::add);
        return open;
    }

    private boolean mayOpen(String userId, Set<String> groups, String app) {
        return authorizations.isUserAuthorized(
                userId, List.copyOf(groups), Permissions.ACCESS, Resources.APPLICATION, app);
    }
}
