package fi.kapula.portal;

import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessTest;
import fi.kapula.testing.SqlCounter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole application, its pages opened without a browser, its SQL statements counted. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@AutoConfigureMockMvc
@Import({Pages.class, SqlCounter.class})
@interface PortalTest {}
