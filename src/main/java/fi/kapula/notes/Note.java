package fi.kapula.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A dated note. What it says is known to the vault alone. */
@Entity
class Note {

    @Id
    private Long id;

    private String businessKey;
    private String author;
    private LocalDate notedOn;
    private String content;
    private Instant changedAt;

    @Version
    private Integer version;

    protected Note() {}

    /** @param sealed sealed with {@link #place}, which is why the id comes first */
    Note(long id, String businessKey, String author, LocalDate notedOn, String sealed, Instant now) {
        this.id = id;
        this.businessKey = businessKey;
        this.author = author;
        rewrite(notedOn, sealed, now);
    }

    void rewrite(LocalDate notedOn, String sealed, Instant now) {
        this.notedOn = notedOn;
        this.content = sealed;
        this.changedAt = now;
    }

    /** Where a text belongs: it opens in this row of this author and case only. */
    static String place(long id, String businessKey, String author) {
        return "note:%s:%s:%d".formatted(author, businessKey, id);
    }

    String place() {
        return place(id, businessKey, author);
    }

    long id() {
        return id;
    }

    LocalDate notedOn() {
        return notedOn;
    }

    String sealed() {
        return content;
    }

    int version() {
        return version;
    }
}
