package fi.kapula.notes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import fi.kapula.testing.ProcessTest;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of notes; all share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@AutoConfigureMockMvc
@Import({Supervisions.class, NotesBrowser.class})
@interface NotesTest {}
