package fi.kapula.security;

import fi.kapula.shared.Group;
import java.util.Set;

/** For whom a call of the engine's interface is there; each may also call what is there for those before it. */
enum Audience {
    EVERYBODY,
    COORDINATOR,
    ADMINISTRATOR;

    static Audience of(Set<String> groups) {
        if (groups.contains(Group.ADMINISTRATOR)) {
            return ADMINISTRATOR;
        }
        return groups.contains(Group.COORDINATOR) ? COORDINATOR : EVERYBODY;
    }

    boolean includes(Audience other) {
        return compareTo(other) >= 0;
    }
}
