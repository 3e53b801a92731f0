package fi.kapula.portal;

import fi.kapula.engine.OpenTasks;
import fi.kapula.engine.TaskGate;
import fi.kapula.portal.FormBlock.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of a task that is not there for its reader: done, gone or somebody else's. What they typed for it is on it. */
@Component
class TaskLeftovers {

    /** The form's id, which the page of a task sends along. */
    private static final String FORM = "_form";

    private final OpenTasks tasks;
    private final CasePages cases;
    private final TaskGate gate;

    TaskLeftovers(OpenTasks tasks, CasePages cases, TaskGate gate) {
        this.tasks = tasks;
        this.cases = cases;
        this.gate = gate;
    }

    /**
     * Only those who may see the case learn that there is, or was, such a task; that it is done, also the person whose it
     * was: whoever does not join a combination has no part in that case any more.
     */
    ModelAndView page(String id, Visitor visitor, MultiValueMap<String, String> typed) {
        Optional<OpenTasks.Trace> any = tasks.trace(id);
        Optional<OpenTasks.Trace> trace = any.filter(found -> cases.maySee(visitor, found.businessKey()));
        List<Fact> kept = kept(visitor, typed);
        boolean done = any.filter(OpenTasks.Trace::ended)
                .filter(found -> trace.isPresent() || visitor.id().equals(found.person()))
                .isPresent();
        ModelAndView page = new ModelAndView("no-task", status(done, !kept.isEmpty()));
        page.addObject("done", done);
        page.addObject("kept", kept);
        page.addObject("businessKey", trace.map(OpenTasks.Trace::businessKey).orElse(null));
        return page;
    }

    private static HttpStatus status(boolean done, boolean submitted) {
        if (!done) {
            return HttpStatus.NOT_FOUND;
        }
        return submitted ? HttpStatus.CONFLICT : HttpStatus.GONE;
    }

    private List<Fact> kept(Visitor visitor, MultiValueMap<String, String> typed) {
        String form = typed.getFirst(FORM);
        Map<String, String> labels = form == null ? Map.of() : gate.labels(form, visitor.language());
        return labels.entrySet().stream()
                .filter(label -> typed.containsKey(label.getKey()))
                .map(label -> new Fact(label.getValue(), String.join("\n", typed.get(label.getKey()))))
                .filter(fact -> !fact.text().isBlank())
                .toList();
    }
}
