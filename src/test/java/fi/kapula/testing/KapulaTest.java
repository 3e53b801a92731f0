package fi.kapula.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a free port, with the demo people in a database in memory of its own. Jobs run by hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "kapula.notification.folder=target/mail",
            "kapula.people.argon2.memory=64",
            "kapula.people.argon2.iterations=1"
        })
@Import({Cases.class, ProcessProbe.class, MailProbe.class, SqlCounter.class})
public @interface KapulaTest {}
