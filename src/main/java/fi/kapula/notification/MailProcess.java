package fi.kapula.notification;

import fi.kapula.engine.ByOurselves;
import fi.kapula.engine.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What we tell the process {@code MailDelivery}. */
@Component
class MailProcess {

    static final String KEY = "MailDelivery";
    static final ProcessVariable<Long> MAIL_ID = ProcessVariable.number("mailId");

    private final RuntimeService runtime;
    private final ByOurselves ourselves;

    MailProcess(RuntimeService runtime, ByOurselves ourselves) {
        this.runtime = runtime;
        this.ourselves = ourselves;
    }

    /** A mail is Kapula's own doing: whoever is signed in needs no right to start processes, and is not noted down. */
    void mailRequested(long mailId, String businessKey) {
        ourselves.run(() -> runtime.startProcessInstanceByKey(KEY, businessKey, MAIL_ID.with(mailId)));
    }
}
