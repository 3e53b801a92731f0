package fi.kapula.engine;

import fi.kapula.engine.TaskWitness.Deed;
import fi.kapula.shared.Directory;
import java.util.List;
import org.springframework.stereotype.Component;

/** All who keep account of what people do with forms. */
@Component
class Witnesses {

    private final List<TaskWitness> witnesses;

    Witnesses(List<TaskWitness> witnesses) {
        this.witnesses = witnesses;
    }

    void see(LoadedTask task, Directory.Member person, Deed deed) {
        witnesses.forEach(witness -> witness.saw(task.open(person), deed));
    }
}
