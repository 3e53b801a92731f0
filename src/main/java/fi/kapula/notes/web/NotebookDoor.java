package fi.kapula.notes.web;

import fi.kapula.notes.NotebookState;
import fi.kapula.notes.NotesService;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Missing;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Comes before every page of notes: lets in nobody but the author, and lets nothing stay in a cache. */
@ControllerAdvice(basePackageClasses = NotebookDoor.class)
class NotebookDoor {

    private final NotesService notes;
    private final NotesText text;
    private final CurrentUser currentUser;

    NotebookDoor(NotesService notes, NotesText text, CurrentUser currentUser) {
        this.notes = notes;
        this.text = text;
        this.currentUser = currentUser;
    }

    @ModelAttribute("notebook")
    NotebookState notebook(@PathVariable String key, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        NotebookState notebook = notes.notebook(currentUser.id(), key).orElseThrow(Missing::page);
        model.addAttribute("caseTitle", text.title(key));
        return notebook;
    }
}
