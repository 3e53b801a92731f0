package fi.kapula.notification;

import fi.kapula.engine.ProcessVariable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What we tell the process {@code MailDelivery}. */
@Component
class MailProcess {

    static final String KEY = "MailDelivery";
    static final ProcessVariable<Long> MAIL_ID = ProcessVariable.number("mailId");

    private final RuntimeService runtime;
    private final IdentityService identity;

    MailProcess(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** A mail is Kapula's own doing: whoever is signed in needs no right to start processes, and is not noted down. */
    void mailRequested(long mailId, String businessKey) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            runtime.startProcessInstanceByKey(KEY, businessKey, MAIL_ID.with(mailId));
        } finally {
            identity.setAuthentication(user);
        }
    }
}
