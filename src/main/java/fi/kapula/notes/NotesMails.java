package fi.kapula.notes;

import fi.kapula.notification.MailRequest;
import fi.kapula.notification.Mails;
import fi.kapula.shared.CaseTitles;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is told about notes, and to their author alone. */
@Component
class NotesMails {

    private final Mails mails;
    private final List<CaseTitles> titles;

    NotesMails(Mails mails, List<CaseTitles> titles) {
        this.mails = mails;
        this.titles = titles;
    }

    void notesWillBeDeleted(Notebook notebook) {
        mails.send(new MailRequest(
                "notebook-" + notebook.id() + "-deletion",
                notebook.author(),
                "NotesWillBeDeleted",
                notebook.businessKey(),
                title(notebook.businessKey()),
                List.of(notebook.deleteOn()),
                null,
                "/cases/" + notebook.businessKey() + "/notes"));
    }

    private String title(String businessKey) {
        return titles.stream()
                .flatMap(source -> source.titles(List.of(businessKey)).values().stream())
                .findFirst()
                .orElse(businessKey);
    }
}
