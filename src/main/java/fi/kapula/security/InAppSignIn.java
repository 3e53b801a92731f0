package fi.kapula.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.engine.WebApps;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Directory.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Signing in inside Camunda's web applications, which show their own form when a session has ended. Signs in at all
 * doors, as the sign-in page does, and answers what Camunda's own resource would.
 */
class InAppSignIn extends AbstractAuthenticationProcessingFilter {

    static final PathPatternRequestMatcher PATH = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/login/{app}");

    private final Directory directory;
    private final WebApps apps;

    InAppSignIn(AuthenticationManager manager, Directory directory, WebApps apps, ObjectMapper json) {
        super(PATH, manager);
        this.directory = directory;
        this.apps = apps;
        setAuthenticationSuccessHandler((request, response, signedIn) -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("userId", signedIn.getName());
            answer.put("authorizedApps", appsOf(signedIn));
            response.setContentType("application/json;charset=UTF-8");
            json.writeValue(response.getOutputStream(), answer);
        });
        setAuthenticationFailureHandler((request, response, reason) -> response.setStatus(
                (reason instanceof DisabledException ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED).value()));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String userId = request.getParameter("username");
        String password = request.getParameter("password");
        if (userId == null || password == null) {
            throw new BadCredentialsException("User id and password are needed");
        }
        Authentication signedIn = getAuthenticationManager()
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userId, password));
        String app = PATH.matcher(request).getVariables().get("app");
        if (!appsOf(signedIn).contains(app)) {
            throw new DisabledException("Not a user of " + app);
        }
        return signedIn;
    }

    private Set<String> appsOf(Authentication signedIn) {
        return directory
                .member(signedIn.getName())
                .map(Member::groups)
                .map(groups -> apps.openTo(signedIn.getName(), groups))
                .orElse(Set.of());
    }
}
