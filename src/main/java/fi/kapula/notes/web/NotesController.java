package fi.kapula.notes.web;

import fi.kapula.notes.NoteCard;
import fi.kapula.notes.NoteCursor;
import fi.kapula.notes.NotebookState;
import fi.kapula.notes.NotesService;
import fi.kapula.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supervisor's own notes on one supervision. For everybody else there are none, whoever they are. */
@Controller
@RequestMapping("/cases/{key}/notes")
class NotesController {

    private static final String ONE = "/{id:[0-9]{1,18}}";

    private final NotesService notes;
    private final NotesText text;
    private final CurrentUser currentUser;
    private final Clock clock;

    NotesController(NotesService notes, NotesText text, CurrentUser currentUser, Clock clock) {
        this.notes = notes;
        this.text = text;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Runs before every handler below: nobody comes in but the author, and nothing stays in a cache. */
    @ModelAttribute("notebook")
    NotebookState notebook(@PathVariable String key, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        NotebookState notebook = notes.notebook(author(), key).orElseThrow(NotesController::missing);
        model.addAttribute("caseTitle", text.title(key));
        return notebook;
    }

    @GetMapping
    String list(@PathVariable String key, @RequestParam(required = false) String before, Model model) {
        model.addAttribute("page", notes.page(author(), key, NoteCursor.parse(before)));
        model.addAttribute("before", before);
        return "notes/list";
    }

    /** By POST, because what somebody looks for would stand in the browser's history and in the logs of proxies else. */
    @PostMapping("/search")
    String search(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) String before,
            Model model) {
        if (words.isBlank()) {
            return toList(key);
        }
        model.addAttribute("page", notes.search(author(), key, words, NoteCursor.parse(before)));
        model.addAttribute("words", words);
        return "notes/list";
    }

    @GetMapping("/export")
    void export(@PathVariable String key, HttpServletResponse response) throws IOException {
        text.write(author(), key, response);
    }

    @GetMapping("/new")
    String begin(@PathVariable String key, @ModelAttribute("notebook") NotebookState notebook, Model model) {
        if (notebook.deleted()) {
            return toList(key);
        }
        return form(null, NoteForm.empty(LocalDate.now(clock)), model);
    }

    @PostMapping
    String write(@PathVariable String key, NoteForm typed, Model model, HttpServletResponse response, RedirectAttributes flash) {
        if (!typed.acceptable()) {
            return incomplete(null, typed, model, response);
        }
        if (!notes.write(author(), key, typed.date().orElseThrow(), typed.text())) {
            return conflict("notes.conflict.closed", null, typed.asNew(), model, response);
        }
        return saved(key, flash);
    }

    @GetMapping(ONE)
    String edit(@PathVariable String key, @PathVariable long id, Model model) {
        return form(id, NoteForm.of(readable(key, id)), model);
    }

    @PostMapping(ONE)
    String rewrite(
            @PathVariable String key,
            @PathVariable long id,
            NoteForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!typed.acceptable()) {
            return incomplete(id, typed, model, response);
        }
        if (rewritten(key, id, typed)) {
            return saved(key, flash);
        }
        Optional<NoteCard> now = notes.find(author(), key, id);
        model.addAttribute("now", now.orElse(null));
        return now.isPresent()
                ? conflict("notes.conflict.changed", id, typed.over(now.get().version()), model, response)
                : conflict("notes.conflict.deleted", null, typed.asNew(), model, response);
    }

    /** Asks first, so that it works without scripts. */
    @GetMapping(ONE + "/deletion")
    String askDeletion(@PathVariable String key, @PathVariable long id, Model model) {
        model.addAttribute("note", note(key, id));
        return "notes/deletion";
    }

    @PostMapping(ONE + "/deletion")
    String delete(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<NoteCard> now = notes.find(author(), key, id);
        // Whoever clicks twice has what they wanted.
        if (now.isPresent() && !notes.delete(author(), key, id, version)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("note", now.get());
            model.addAttribute("conflict", "notes.conflict.changed.deletion");
            return "notes/deletion";
        }
        flash.addFlashAttribute("notice", "notes.deleted");
        return toList(key);
    }

    private boolean rewritten(String key, long id, NoteForm typed) {
        try {
            return typed.version() != null
                    && notes.rewrite(author(), key, id, typed.version(), typed.date().orElseThrow(), typed.text());
        } catch (OptimisticLockingFailureException atTheSameMoment) {
            return false;
        }
    }

    private String author() {
        return currentUser.id();
    }

    private NoteCard note(String key, long id) {
        return notes.find(author(), key, id).orElseThrow(NotesController::missing);
    }

    private NoteCard readable(String key, long id) {
        return Optional.of(note(key, id)).filter(note -> note.text() != null).orElseThrow(NotesController::missing);
    }

    private static String form(Long id, NoteForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("longest", NoteForm.LONGEST);
        return "notes/form";
    }

    private static String incomplete(Long id, NoteForm typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("checked", true);
        return form(id, typed, model);
    }

    private static String conflict(String what, Long id, NoteForm typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", what);
        return form(id, typed, model);
    }

    private static String saved(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "notes.saved");
        return toList(key);
    }

    private static String toList(String key) {
        return "redirect:/cases/" + key + "/notes";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
