package fi.kapula.notes;

import static fi.kapula.notes.NotesProcess.NOTEBOOK_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process {@code NotesRetention} tells us. */
@Configuration(proxyBeanMethods = false)
class NotesDelegates {

    @Bean
    JavaDelegate announceNotesDeletion(NotesRetention retention) {
        return execution -> retention.announceDeletion(NOTEBOOK_ID.from(execution));
    }

    @Bean
    JavaDelegate deleteNotes(NotesRetention retention) {
        return execution -> retention.deleteNotes(NOTEBOOK_ID.from(execution));
    }
}
