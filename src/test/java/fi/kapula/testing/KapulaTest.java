package fi.kapula.testing;

import fi.kapula.meeting.MeetingSteps;
import fi.kapula.pta.CoachingSteps;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a free port: real services, real engine, the demo people in a database of its own; jobs run when
 * the test says so. Every test class uses this very annotation and adds no configuration: the engine registers itself once
 * per JVM, so that a second application context would take the REST calls of the first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "kapula.notification.folder=target/mail",
            "kapula.vault.keyset-file=target/vault.json",
            "kapula.people.argon2.memory=64",
            "kapula.people.argon2.iterations=1"
        })
@AutoConfigureMockMvc
@Import({
    Cases.class,
    CoachingSteps.class,
    DatabaseDump.class,
    MailProbe.class,
    MeetingSteps.class,
    Pages.class,
    ProcessProbe.class,
    SqlCounter.class,
    Supervisions.class,
    TestClock.class
})
public @interface KapulaTest {}
