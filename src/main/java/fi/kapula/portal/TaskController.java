package fi.kapula.portal;

import fi.kapula.engine.FilledForm;
import fi.kapula.engine.OpenTasks;
import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.engine.TasklistLink;
import fi.kapula.shared.Missing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task: where the links of mails lead, and where it is done. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    /** Names that no field has: keys of forms begin with a letter. */
    private static final String DRAFT = "_draft";

    private static final String BACK = "_back";

    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final TaskGate gate;
    private final TaskPages pages;
    private final TaskLeftovers leftovers;
    private final OpenTasks tasks;
    private final CasePages cases;
    private final TasklistLink tasklist;

    TaskController(
            TaskGate gate,
            TaskPages pages,
            TaskLeftovers leftovers,
            OpenTasks tasks,
            CasePages cases,
            TasklistLink tasklist) {
        this.gate = gate;
        this.pages = pages;
        this.leftovers = leftovers;
        this.tasks = tasks;
        this.cases = cases;
        this.tasklist = tasklist;
    }

    @GetMapping
    ModelAndView open(@PathVariable String id, Visitor visitor) {
        return pages.open(id, visitor)
                .map(page -> new ModelAndView("task", Map.of("page", page)))
                .orElseGet(() -> leftovers.page(id, visitor, NOTHING));
    }

    /** The same task in Camunda's Tasklist. */
    @GetMapping("/tasklist")
    ModelAndView openInTasklist(@PathVariable String id, Visitor visitor) {
        return gate.find(id, visitor.id())
                .map(task -> new ModelAndView("redirect:" + tasklist.to(task)))
                .orElseGet(() -> leftovers.page(id, visitor, NOTHING));
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Visitor visitor,
            RedirectAttributes redirect) {
        Optional<Map<String, Object>> submission = pages.submission(id, visitor, typed);
        if (submission.isEmpty()) {
            return leftovers.page(id, visitor, typed);
        }
        String businessKey = gate.find(id, visitor.id()).orElseThrow(Missing::page).businessKey();
        Set<String> before = own(visitor, businessKey);
        try {
            if (typed.containsKey(DRAFT)) {
                pages.draft(id, visitor, typed).ifPresent(draft -> gate.saveDraft(id, visitor.id(), draft));
                redirect.addFlashAttribute("notice", "task.draft.kept");
                return new ModelAndView("redirect:/");
            }
            gate.submit(id, visitor.id(), typed.containsKey(BACK) ? Map.of("back", true) : submission.get());
        } catch (SubmissionRejected rejection) {
            return refused(id, visitor, typed, rejection);
        }
        Optional<String> step = chosenStep(visitor, businessKey, before);
        if (step.isPresent()) {
            return new ModelAndView("redirect:/tasks/" + step.get());
        }
        redirect.addFlashAttribute("notice", typed.containsKey(BACK) ? "task.back.done" : "task.done");
        return new ModelAndView(
                "redirect:" + (cases.maySee(visitor, businessKey) ? "/cases/" + businessKey : "/"));
    }

    /** What a script keeps while somebody types. */
    @PostMapping("/draft")
    ResponseEntity<Void> keep(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Visitor visitor) {
        gate.saveDraft(id, visitor.id(), pages.draft(id, visitor, typed).orElseThrow(Missing::page));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, Visitor visitor) {
        gate.claim(id, visitor.id());
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/release")
    String putBack(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        gate.putBack(id, visitor.id());
        redirect.addFlashAttribute("notice", "task.putBack.done");
        return "redirect:/tasks/" + id;
    }

    /** Taking, putting back and keeping of what has just gone to somebody else. */
    @ExceptionHandler
    ModelAndView late(SubmissionRejected rejection) {
        ModelAndView page = new ModelAndView("error/409", HttpStatus.valueOf(rejection.status()));
        page.addObject("reason", rejection.status() == 409 ? "error.conflict" : "portal.noTask.text");
        return page;
    }

    private ModelAndView refused(
            String id, Visitor visitor, MultiValueMap<String, String> typed, SubmissionRejected rejection) {
        return rejection.status() != HttpStatus.BAD_REQUEST.value()
                ? leftovers.page(id, visitor, typed)
                : pages.again(id, visitor, typed, rejection)
                        .map(page -> new ModelAndView("task", Map.of("page", page), HttpStatus.BAD_REQUEST))
                        .orElseGet(() -> leftovers.page(id, visitor, typed));
    }

    /** A step that somebody has just chosen goes on at once. */
    private Optional<String> chosenStep(Visitor visitor, String businessKey, Set<String> before) {
        return own(visitor, businessKey).stream()
                .filter(task -> !before.contains(task))
                .filter(task -> gate.open(task, visitor.member()).filter(FilledForm::optional).isPresent())
                .findFirst();
    }

    private Set<String> own(Visitor visitor, String businessKey) {
        return tasks.ofCase(visitor.member(), businessKey).stream()
                .filter(OpenTasks.Entry::mine)
                .map(OpenTasks.Entry::id)
                .collect(Collectors.toSet());
    }
}
