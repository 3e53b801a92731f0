package fi.kapula.engine;

import fi.kapula.engine.Answer.FieldError;
import fi.kapula.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the person's language why a submission was not taken. */
@Component
class SubmissionErrors {

    private final MessageSource messages;

    SubmissionErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** @param labels what the fields are called, by key; keys without a label are called by themselves */
    SubmissionRejected invalid(List<FieldError> errors, Map<String, String> labels, Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        errors.forEach(error -> texts.putIfAbsent(
                error.key(), messages.getMessage(error.messageKey(), error.arguments(), language.locale())));
        return SubmissionRejected.invalid(texts, labels);
    }

    /** The task was done in the meantime, by somebody else or in another window. */
    SubmissionRejected conflict(Language language) {
        return SubmissionRejected.conflict(messages.getMessage("error.conflict", null, language.locale()));
    }

    SubmissionRejected claimFirst(Language language) {
        String text = messages.getMessage("error.claimFirst", null, language.locale());
        return SubmissionRejected.claimFirst(text);
    }
}
