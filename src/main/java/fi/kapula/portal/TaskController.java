package fi.kapula.portal;

import fi.kapula.engine.OpenTasks;
import fi.kapula.engine.TaskGate;
import fi.kapula.engine.TasklistLink;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where the links of mails lead: to the task, or to a page that says why there is none. */
@Controller
class TaskController {

    private final TaskGate gate;
    private final TasklistLink tasklist;
    private final OpenTasks tasks;
    private final CasePages cases;

    TaskController(TaskGate gate, TasklistLink tasklist, OpenTasks tasks, CasePages cases) {
        this.gate = gate;
        this.tasklist = tasklist;
        this.tasks = tasks;
        this.cases = cases;
    }

    @GetMapping("/tasks/{id}")
    ModelAndView open(@PathVariable String id, Visitor visitor) {
        return gate.find(id, visitor.id())
                .map(task -> new ModelAndView("redirect:" + tasklist.to(task)))
                .orElseGet(() -> noTask(id, visitor));
    }

    /** Only those who may see the case learn that there is, or was, such a task. */
    private ModelAndView noTask(String id, Visitor visitor) {
        Optional<OpenTasks.Trace> trace =
                tasks.trace(id).filter(found -> cases.maySee(visitor, found.businessKey()));
        boolean done = trace.filter(OpenTasks.Trace::ended).isPresent();
        ModelAndView page = new ModelAndView("no-task", done ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        page.addObject("done", done);
        page.addObject("businessKey", trace.map(OpenTasks.Trace::businessKey).orElse(null));
        return page;
    }
}
