package fi.kapula.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What the application itself does in the engine, whoever is signed in: the service has asked before whether they may. */
@Component
public class ByOurselves {

    private final IdentityService identity;

    ByOurselves(IdentityService identity) {
        this.identity = identity;
    }

    public void run(Runnable action) {
        get(() -> {
            action.run();
            return null;
        });
    }

    public <T> T get(Supplier<T> action) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return action.get();
        } finally {
            identity.setAuthentication(user);
        }
    }
}
