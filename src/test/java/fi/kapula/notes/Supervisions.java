package fi.kapula.notes;

import fi.kapula.shared.CaseParties;
import fi.kapula.shared.CaseRegister;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that have a supervisor, without the supervision itself: notes know no more of it. */
@TestComponent
public class Supervisions implements CaseParties {

    private final Map<String, String> supervisors = new ConcurrentHashMap<>();
    private final CaseRegister register;
    private final TransactionTemplate transaction;
    private final NotesProcess process;

    Supervisions(CaseRegister register, TransactionTemplate transaction, NotesProcess process) {
        this.register = register;
        this.transaction = transaction;
        this.process = process;
    }

    /** @return the business key */
    public String begin(String supervisor) {
        String key = transaction.execute(status -> register.open("TNO"));
        supervisors.put(key, supervisor);
        return key;
    }

    public void change(String key, String next) {
        String former = supervisors.put(key, next);
        transaction.executeWithoutResult(status -> process.supervisionEnded(key, former));
    }

    public void close(String key) {
        transaction.executeWithoutResult(status -> process.supervisionEnded(key, supervisors.get(key)));
    }

    /** {@code ProcessProbe} removes the cases themselves. */
    public void clear() {
        supervisors.clear();
    }

    @Override
    public Optional<Parties> parties(String businessKey) {
        return Optional.ofNullable(supervisors.get(businessKey))
                .map(supervisor -> new Parties(supervisor, Set.of("topi", "taina"), Set.of("juha"), Set.of("kaisa")));
    }
}
