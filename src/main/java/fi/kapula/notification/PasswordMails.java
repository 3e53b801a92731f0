package fi.kapula.notification;

import fi.kapula.people.PasswordChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of a new password, so that nobody gets one unnoticed. */
@Component
class PasswordMails {

    private final Mails mails;

    PasswordMails(Mails mails) {
        this.mails = mails;
    }

    @EventListener
    void passwordChanged(PasswordChanged change) {
        mails.send(MailRequest.withoutCase(
                "password-%s-%d".formatted(change.personId(), change.at().toEpochMilli()),
                change.personId(),
                "PasswordChanged",
                List.of(change.at()),
                "/mine"));
    }
}
