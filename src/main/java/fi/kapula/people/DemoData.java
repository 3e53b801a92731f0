package fi.kapula.people;

import fi.kapula.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** What {@code demo/people.yaml} tells. */
record DemoData(List<DemoUnit> units, List<DemoPerson> people, List<DemoSupervisor> supervisors) {

    record DemoUnit(String id, String name, String parent, String manager) {}

    record DemoPerson(
            String id,
            String name,
            String title,
            String phone,
            String unit,
            @DefaultValue("FI") Language language,
            Set<Role> roles) {

        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }

        String lastName() {
            return name.substring(name.indexOf(' ') + 1);
        }
    }

    record DemoSupervisor(
            String person,
            int maximum,
            boolean external,
            Set<SupervisionForm> forms,
            Set<Language> languages,
            String places,
            boolean remote,
            Integer longestNewProcess,
            String education,
            String experience,
            String approach,
            String contact,
            String scheduleNote) {

        SupervisorOffer offer() {
            return new SupervisorOffer(
                    maximum,
                    forms,
                    languages,
                    longestNewProcess,
                    null,
                    null,
                    scheduleNote,
                    places,
                    remote,
                    education,
                    experience,
                    approach,
                    contact);
        }
    }

    static DemoData read() {
        MutablePropertySources sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("demo", new ClassPathResource("demo/people.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("demo", DemoData.class)
                .get();
    }
}
