package fi.kapula.portal;

import fi.kapula.portal.Words.Moment;
import org.springframework.lang.Nullable;

/**
 * A case that needs somebody's attention.
 *
 * @param title null, as the link to the case, where the reader may not see the case: a draft
 * @param what in words
 * @param who in whose hands it is; null where it is nobody's
 * @param instance the process instance in which something failed; null where nothing did
 */
record Worry(
        Reason reason,
        @Nullable String businessKey,
        @Nullable String title,
        String what,
        @Nullable String who,
        Moment day,
        @Nullable String instance) {

    enum Reason {
        INCIDENT,
        LATE,
        CONTRACT_REJECTED,
        CONTRACT_ENDING,
        NO_MEETING
    }

    /** Those of one reason. */
    record Group(Reason reason, Slice<Worry> worries) {}
}
