package fi.kapula.notes;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long notes are kept.
 *
 * @param keepAfterClosing from the end of the supervision to the deletion of its notes
 * @param noticeBefore how long before the deletion the author is told, and may still export
 */
@Validated
@ConfigurationProperties("kapula.notes")
record NotesSettings(
        @NotNull @DefaultValue("P6M") Period keepAfterClosing, @NotNull @DefaultValue("P14D") Period noticeBefore) {

    /** Spring Boot says the rule by this name when it is broken. */
    @AssertTrue
    boolean isNoticeAtLeastADayAndBeforeDeletion() {
        if (keepAfterClosing == null || noticeBefore == null) {
            return true;
        }
        LocalDate closing = LocalDate.EPOCH;
        LocalDate deletion = closing.plus(keepAfterClosing);
        LocalDate notice = deletion.minus(noticeBefore);
        return notice.isBefore(deletion) && !notice.isBefore(closing);
    }
}
