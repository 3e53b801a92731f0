package fi.kapula.contract;

import fi.kapula.testing.ProcessTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.context.annotation.Import;

/** A process test with cases that have a supervisor, and pages that are opened without a browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(Supervisions.class)
@interface ContractsTest {}
