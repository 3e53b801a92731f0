package fi.kapula.notes.web;

import fi.kapula.notes.NoteCard;
import fi.kapula.notes.NotesService;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.CaseTitles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** An author's notes as a text file to keep. */
@Component
class NotesText {

    private final NotesService notes;
    private final List<CaseTitles> titles;
    private final MessageSource messages;
    private final CurrentUser currentUser;

    NotesText(NotesService notes, List<CaseTitles> titles, MessageSource messages, CurrentUser currentUser) {
        this.notes = notes;
        this.titles = titles;
        this.messages = messages;
        this.currentUser = currentUser;
    }

    /** The case's name, which its supervisor may see; its key where it has none. */
    String title(String businessKey) {
        return titles.stream()
                .flatMap(source -> source.titles(List.of(businessKey)).values().stream())
                .findFirst()
                .orElse(businessKey);
    }

    void write(String author, String businessKey, HttpServletResponse response) throws IOException {
        Locale locale = currentUser.language().locale();
        response.setContentType("text/plain;charset=UTF-8");
        String file = "%s-%s.txt".formatted(businessKey, text("notes.export.file", locale));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
        PrintWriter out = response.getWriter();
        out.print("%s\r\n%s (%s)\r\n".formatted(text("notes.title", locale), title(businessKey), businessKey));
        DateTimeFormatter day = DateTimeFormatter.ofPattern(text("notes.format.day", locale), locale);
        notes.forEach(author, businessKey, note -> out.print(entry(note, day, locale)));
    }

    private String entry(NoteCard note, DateTimeFormatter day, Locale locale) {
        String text = note.text() == null ? text("notes.unreadable", locale) : note.text();
        return "\n%s\n\n%s\n".formatted(day.format(note.day()), text).replace("\n", "\r\n");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
