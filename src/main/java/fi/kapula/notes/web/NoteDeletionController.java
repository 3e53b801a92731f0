package fi.kapula.notes.web;

import fi.kapula.notes.NoteCard;
import fi.kapula.notes.NotesService;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Missing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes a note, after having asked: so that it works without scripts. */
@Controller
@RequestMapping("/cases/{key}/notes/{id:[0-9]{1,18}}/deletion")
class NoteDeletionController {

    private final NotesService notes;
    private final CurrentUser currentUser;

    NoteDeletionController(NotesService notes, CurrentUser currentUser) {
        this.notes = notes;
        this.currentUser = currentUser;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable long id, Model model) {
        model.addAttribute("note", find(key, id).orElseThrow(Missing::page));
        return "notes/deletion";
    }

    /** @param version the one that was shown when it was asked */
    @PostMapping
    String delete(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!deleted(key, id, version)) {
            Optional<NoteCard> now = find(key, id);
            // Whoever clicks twice has what they wanted.
            if (now.isPresent()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("note", now.get());
                model.addAttribute("conflict", "notes.conflict.changed.deletion");
                return "notes/deletion";
            }
        }
        redirect.addFlashAttribute("notice", "notes.deleted");
        return "redirect:/cases/" + key + "/notes";
    }

    private boolean deleted(String key, long id, int version) {
        try {
            return notes.delete(currentUser.id(), key, id, version);
        } catch (OptimisticLockingFailureException atTheSameMoment) {
            return false;
        }
    }

    private Optional<NoteCard> find(String key, long id) {
        return notes.find(currentUser.id(), key, id);
    }
}
