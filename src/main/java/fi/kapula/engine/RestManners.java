package fi.kapula.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Adds to Camunda's REST interface, at each of its doors, what it lacks. Found by Jersey through {@code META-INF/services}. */
public class RestManners implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new CallersMistakes());
        context.register(new PlainValues());
    }
}
