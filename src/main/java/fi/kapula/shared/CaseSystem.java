package fi.kapula.shared;

import jakarta.annotation.Nullable;

/** The systems that cases belong to, as their business keys begin. */
public enum CaseSystem {
    /** Work supervision, <i>työnohjaus</i>. */
    TNO,
    /** PTA coaching. */
    PTA;

    /** Whether a case with this key would be one of this system; there may be none. */
    public boolean owns(@Nullable String businessKey) {
        return businessKey != null && businessKey.startsWith(name() + "-");
    }
}
