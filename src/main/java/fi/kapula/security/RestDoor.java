package fi.kapula.security;

import fi.kapula.engine.TaskSight;
import fi.kapula.shared.Directory.Member;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.server.PathContainer;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's interfaces and lets through what {@link RestPolicy} lists. A task that the caller may not
 * see is answered as one that does not exist.
 */
class RestDoor extends OncePerRequestFilter {

    private static final String WEB_APPS = "/camunda/api";
    private static final String WEB_APP_ENGINES = WEB_APPS + "/engine";
    private static final String WEB_APP_ENGINE = WEB_APP_ENGINES + "/engine/default";
    private static final String REST = "/engine-rest";
    private static final String REST_ENGINE = REST + "/engine/default";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentUser currentUser;
    private final TaskSight tasks;
    private final DoorAnswers answers;

    RestDoor(CurrentUser currentUser, TaskSight tasks, DoorAnswers answers) {
        this.currentUser = currentUser;
        this.tasks = tasks;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Member> caller = currentUser.member();
        if (caller.isEmpty()) {
            // Spring Security has let through what anybody may ask.
            chain.doFilter(request, response);
            return;
        }
        PathContainer path = PathContainer.parsePath(inside(request));
        Optional<RestRule> rule = comesFromElsewhere(request) ? Optional.empty() : rule(request, path, caller.get());
        if (rule.isEmpty()) {
            answers.refuse(request, response);
            return;
        }
        String task = rule.get().variable("task", path);
        if (task != null && !tasks.exists(task, caller.get())) {
            answers.noSuchTask(response, task);
            return;
        }
        chain.doFilter(inLanguageOf(caller.get(), request), response);
    }

    private static Optional<RestRule> rule(HttpServletRequest request, PathContainer path, Member caller) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Audience audience = Audience.of(caller.groups());
        Optional<RestRule> rule = isEngineCall(uri(request))
                ? RestPolicy.engineRule(method, path, audience)
                : RestPolicy.webAppRule(method, path, audience);
        return rule.filter(found -> audience == Audience.ADMINISTRATOR || isOwn(found.variable("self", path), caller));
    }

    /** Behind the door the language is asked of the request, which knows only the browser's. */
    private static HttpServletRequest inLanguageOf(Member caller, HttpServletRequest request) {
        Locale locale = caller.language().locale();
        LocaleContextHolder.setLocale(locale);
        return new HttpServletRequestWrapper(request) {

            @Override
            public Locale getLocale() {
                return locale;
            }
        };
    }

    private static boolean isOwn(String self, Member caller) {
        return self == null || self.equals(caller.id());
    }

    /** Browsers say where a script that calls us was loaded from; scripts outside browsers say nothing. */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return !READING.contains(request.getMethod())
                && site != null
                && !Set.of("same-origin", "none").contains(site);
    }

    private static boolean isEngineCall(String uri) {
        return uri.startsWith(REST) || uri.startsWith(WEB_APP_ENGINES + "/");
    }

    /** The path within the interface, the same at either door. */
    private static String inside(HttpServletRequest request) {
        String uri = uri(request);
        for (String door : List.of(REST_ENGINE, REST, WEB_APP_ENGINE, WEB_APP_ENGINES, WEB_APPS)) {
            if (uri.startsWith(door + "/")) {
                return uri.substring(door.length());
            }
        }
        return "/";
    }

    /** Without slashes at the end, which the interfaces do not mind. */
    private static String uri(HttpServletRequest request) {
        return StringUtils.trimTrailingCharacter(
                request.getRequestURI().substring(request.getContextPath().length()), '/');
    }
}
