package fi.kapula.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component counts only when another one has one of these values; the form hides its field otherwise. A value that is
 * submitted all the same is dropped, and its limits are not asked.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface When {

    String key();

    /** The values, as they are submitted. */
    String[] is();
}
