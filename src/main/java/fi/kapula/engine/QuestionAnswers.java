package fi.kapula.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component of a submission, a {@code Map<String, String>}, that takes the answers to the question set which the form
 * names: what was answered, by the keys of the fields. A changed set changes no submission.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface QuestionAnswers {}
