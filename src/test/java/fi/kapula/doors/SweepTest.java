package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import fi.kapula.application.ApplicationService;
import fi.kapula.engine.TaskGate;
import fi.kapula.notes.NotesService;
import fi.kapula.people.OwnSettings;
import fi.kapula.pta.CoachingSteps;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Language;
import fi.kapula.testing.BrowserTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every page of ours, in every state and language, light and dark, from phone to desk. A page without a stop fails. */
@Tag("one-database")
class SweepTest extends BrowserTest {

    @Autowired
    private CoachingSteps coachings;

    @Autowired
    private TaskGate gate;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient client;

    @Autowired
    private NotesService notes;

    @Autowired
    private OwnSettings settings;

    @Autowired
    private Directory directory;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private final Map<String, Page> windows = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();
    private final AtomicInteger status = new AtomicInteger();

    @Test
    void every_page_is_accessible_to_everybody() {
        List<Stop> stops = stops();
        assertThat(unseen(stops)).as("pages without a stop").isEmpty();
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Stop stop : stops) {
                look(stop, language).forEach(one -> wrong.add(language + " " + stop + ": " + one));
            }
        }
        browser.troubles();
        assertThat(wrong).isEmpty();
    }

    /** With a wrong password people lock themselves out, and the last language was not their own. */
    @AfterEach
    void they_are_as_they_were() {
        jdbc.update("delete from sign_in_attempt");
        languages.forEach(settings::choose);
    }

    private List<Stop> stops() {
        Map<String, Stage> stages = new Stages(cases, gate, applications, history, jobs, client, notes).all();
        // Room for as many cases at once as there are steps
        jdbc.update("update supervisor_profile set maximum = maximum + 10 where person = 'saara'");
        List<Stop> stops = new Stops(stages, cases, coachings, client).all();
        jdbc.update("update supervisor_profile set maximum = maximum - 10 where person = 'saara'");
        return stops;
    }

    private List<String> look(Stop stop, Language language) {
        Page page = window(stop.person(), language);
        page.setViewportSize(1280, 900);
        page.navigate(stop.path());
        List<String> wrong = new ArrayList<>();
        try {
            stop.step().accept(page);
        } catch (PlaywrightException e) {
            wrong.add("step failed, " + e.getMessage());
        }
        // Words change from language to language, colours do not.
        wrong.addAll(Eyes.on(page, language == Language.FI));
        if (status.get() != stop.status()) {
            wrong.add("answered " + status);
        }
        if (!language.code().equals(page.getAttribute("html", "lang"))) {
            wrong.add("speaks " + page.getAttribute("html", "lang"));
        }
        return wrong;
    }

    /** The person's own, in this language from now on; before signing in the browser says which. */
    private Page window(String person, Language language) {
        boolean stranger = person.equals("nobody");
        if (!stranger) {
            languages.computeIfAbsent(person, id -> directory.member(id).orElseThrow().language());
            settings.choose(person, language);
        }
        return windows.computeIfAbsent(stranger ? person + language : person, key -> {
            Page page = stranger ? browser.window(language.code(), 1280, 900) : browser.signIn(person);
            page.setDefaultTimeout(10_000);
            page.onResponse(answer -> {
                if (answer.request().isNavigationRequest()) {
                    status.set(answer.status());
                }
            });
            return page;
        });
    }

    private TreeSet<String> unseen(List<Stop> stops) {
        TreeSet<String> unseen = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (isPage(mapping, handler)) {
                mapping.getPathPatternsCondition().getPatterns().stream()
                        .filter(pattern -> stops.stream().noneMatch(stop -> leads(stop, pattern)))
                        .forEach(pattern -> unseen.add(pattern.toString()));
            }
        });
        return unseen;
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
        Class<?> answer = handler.getMethod().getReturnType();
        return handler.getBeanType().getName().startsWith("fi.kapula")
                && (mapping.getMethodsCondition().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                && (answer == String.class || answer == ModelAndView.class)
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }

    private static boolean leads(Stop stop, PathPattern pattern) {
        return pattern.matches(PathContainer.parsePath(stop.path().replaceAll("\\?.*", "")));
    }
}
