package fi.kapula.engine;

import fi.kapula.engine.Answer.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;

/** Maps submitted values to the form's record and checks every limit; collects all errors instead of the first. */
@Component
class SubmissionReader {

    /** Either the submission or what is wrong with it. */
    record Reading<S>(S submission, List<FieldError> errors) {}

    private final Validator validator;

    SubmissionReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param submitted by key; keys that the form only shows have been taken out
     * @param type the record whose components are the form's input keys
     * @param questions what the form asks besides
     */
    <S extends Record> Reading<S> read(
            Map<String, Object> submitted, Class<S> type, Questions questions) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(QuestionAnswers.class)) {
                values.put(component.getName(), QuestionReader.read(submitted, questions, errors));
                continue;
            }
            try {
                values.put(component.getName(), FieldValue.read(raw(submitted, component), component));
            } catch (FieldValue.Unreadable e) {
                values.put(component.getName(), null);
                errors.add(new FieldError(component.getName(), e.getMessage()));
            }
        }
        unknownKeys(submitted, known(type, questions), errors);
        Set<String> hidden = dropHidden(type, values);
        errors.removeIf(error -> hidden.contains(error.key()));
        S submission = construct(type, values);
        Set<String> faulty = new HashSet<>(hidden);
        errors.forEach(error -> faulty.add(error.key()));
        for (ConstraintViolation<S> violation : validator.validate(submission)) {
            String key = violation.getPropertyPath().iterator().next().getName();
            if (faulty.add(key)) {
                errors.add(constraintError(key, violation));
            }
        }
        return new Reading<>(submission, errors);
    }

    private static Object raw(Map<String, Object> submitted, RecordComponent component) {
        LeftOut leftOut = component.getAnnotation(LeftOut.class);
        return leftOut == null || submitted.containsKey(component.getName())
                ? submitted.get(component.getName())
                : leftOut.value();
    }

    private static Set<String> known(Class<? extends Record> type, Questions questions) {
        Set<String> known = new HashSet<>(questions.keys());
        Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(QuestionAnswers.class))
                .forEach(component -> known.add(component.getName()));
        return known;
    }

    private static void unknownKeys(Map<String, Object> submitted, Set<String> known, List<FieldError> errors) {
        submitted.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> errors.add(new FieldError(key, "error.unknownKey")));
    }

    private static Set<String> dropHidden(Class<? extends Record> type, Map<String, Object> values) {
        Set<String> hidden = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            When when = component.getAnnotation(When.class);
            if (when != null && !Arrays.asList(when.is()).contains(String.valueOf(values.get(when.key())))) {
                hidden.add(component.getName());
            }
        }
        hidden.forEach(key -> values.put(key, null));
        return hidden;
    }

    private static FieldError constraintError(String key, ConstraintViolation<?> violation) {
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        String constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new FieldError(key, "error.required");
            case "Size" -> new FieldError(key, "error.size", limits.get("min"), limits.get("max"));
            case "Min", "DecimalMin" -> new FieldError(key, "error.min", limits.get("value"));
            case "Max", "DecimalMax" -> new FieldError(key, "error.max", limits.get("value"));
            default -> new FieldError(key, "error.invalid");
        };
    }

    private static <S extends Record> S construct(Class<S> type, Map<String, Object> values) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class[]::new);
        try {
            Constructor<S> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return BeanUtils.instantiateClass(constructor, values.values().toArray());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
