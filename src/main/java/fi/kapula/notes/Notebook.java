package fi.kapula.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** An author's notes of a supervision that has ended for them, and when they will be deleted. */
@Entity
class Notebook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String businessKey;
    private String author;
    private LocalDate noticeOn;
    private LocalDate deleteOn;
    private Instant deletedAt;

    @Version
    private int version;

    protected Notebook() {}

    Notebook(String businessKey, String author, LocalDate ended, NotesSettings settings) {
        this.businessKey = businessKey;
        this.author = author;
        this.deleteOn = ended.plus(settings.keepAfterClosing());
        this.noticeOn = deleteOn.minus(settings.noticeBefore());
    }

    /**
     * The author is told: from then on the promised time is left, also where the notice comes late after an outage.
     */
    void announce(LocalDate today, Period noticeBefore) {
        LocalDate earliest = today.plus(noticeBefore);
        if (earliest.isAfter(deleteOn)) {
            this.deleteOn = earliest;
        }
    }

    void delete(Instant now) {
        if (deletedAt == null) {
            this.deletedAt = now;
        }
    }

    boolean deleted() {
        return deletedAt != null;
    }

    Long id() {
        return id;
    }

    String businessKey() {
        return businessKey;
    }

    String author() {
        return author;
    }

    LocalDate noticeOn() {
        return noticeOn;
    }

    LocalDate deleteOn() {
        return deleteOn;
    }
}
