package fi.kapula.notes.web;

import fi.kapula.notes.NoteCursor;
import fi.kapula.notes.NotesService;
import fi.kapula.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A supervisor's own notes on one supervision, to read, to search and to take along. */
@Controller
@RequestMapping("/cases/{key}/notes")
class NotesController {

    private final NotesService notes;
    private final NotesText text;
    private final CurrentUser currentUser;

    NotesController(NotesService notes, NotesText text, CurrentUser currentUser) {
        this.notes = notes;
        this.text = text;
        this.currentUser = currentUser;
    }

    @GetMapping
    String list(@PathVariable String key, @RequestParam(required = false) String before, Model model) {
        model.addAttribute("page", notes.page(currentUser.id(), key, NoteCursor.parse(before)));
        model.addAttribute("before", before);
        return "notes/list";
    }

    /** By POST: words in an address stay in the browser's history and in the logs of proxies. */
    @PostMapping("/search")
    String search(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) String before,
            Model model) {
        if (words.isBlank()) {
            return "redirect:/cases/" + key + "/notes";
        }
        model.addAttribute("page", notes.search(currentUser.id(), key, words, NoteCursor.parse(before)));
        model.addAttribute("words", words);
        return "notes/list";
    }

    @GetMapping("/export")
    void export(@PathVariable String key, HttpServletResponse response) throws IOException {
        text.write(currentUser.id(), key, response);
    }
}
