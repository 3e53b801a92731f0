package fi.kapula.notes.web;

import fi.kapula.notes.NoteCard;
import fi.kapula.notes.NotebookState;
import fi.kapula.notes.NotesService;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Missing;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes notes. Whatever comes between, the page that answers has what was typed. */
@Controller
@RequestMapping("/cases/{key}/notes")
class NoteController {

    private final NotesService notes;
    private final CurrentUser currentUser;
    private final Clock clock;

    NoteController(NotesService notes, CurrentUser currentUser, Clock clock) {
        this.notes = notes;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/new")
    String begin(@PathVariable String key, @ModelAttribute("notebook") NotebookState notebook, Model model) {
        return notebook.deleted() ? toList(key) : form(null, NoteForm.empty(LocalDate.now(clock)), model);
    }

    @PostMapping
    String write(
            @PathVariable String key,
            NoteForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!typed.acceptable()) {
            return incomplete(null, typed, model, response);
        }
        if (!notes.write(currentUser.id(), key, typed.date().orElseThrow(), typed.text())) {
            return conflict("notes.conflict.closed", null, typed.asNew(), model, response);
        }
        return saved(key, redirect);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String edit(@PathVariable String key, @PathVariable long id, Model model) {
        NoteCard note = notes.find(currentUser.id(), key, id)
                .filter(found -> found.text() != null)
                .orElseThrow(Missing::page);
        return form(id, NoteForm.of(note), model);
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String rewrite(
            @PathVariable String key,
            @PathVariable long id,
            NoteForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!typed.acceptable()) {
            return incomplete(id, typed, model, response);
        }
        if (rewritten(key, id, typed)) {
            return saved(key, redirect);
        }
        Optional<NoteCard> now = notes.find(currentUser.id(), key, id);
        model.addAttribute("now", now.orElse(null));
        return now.isPresent()
                ? conflict("notes.conflict.changed", id, typed.over(now.get().version()), model, response)
                : conflict("notes.conflict.deleted", null, typed.asNew(), model, response);
    }

    private boolean rewritten(String key, long id, NoteForm typed) {
        try {
            return typed.version() != null
                    && notes.rewrite(
                            currentUser.id(), key, id, typed.version(), typed.date().orElseThrow(), typed.text());
        } catch (OptimisticLockingFailureException atTheSameMoment) {
            return false;
        }
    }

    /** @param id null for a note that is not yet there */
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

    private static String conflict(
            String what, Long id, NoteForm typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", what);
        return form(id, typed, model);
    }

    private static String saved(String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "notes.saved");
        return toList(key);
    }

    private static String toList(String key) {
        return "redirect:/cases/" + key + "/notes";
    }
}
