package fi.kapula.notes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every question names the author: there is none that reads notes for somebody else. */
interface NoteRepository extends Repository<Note, Long> {

    @Query(value = "select nextval('note_id')", nativeQuery = true)
    long nextId();

    Note save(Note note);

    void delete(Note note);

    void flush();

    Optional<Note> findByIdAndBusinessKeyAndAuthor(long id, String businessKey, String author);

    boolean existsByBusinessKeyAndAuthor(String businessKey, String author);

    /** Newest first, after the place where the last page ended. */
    @Query("select n from Note n where n.businessKey = :businessKey and n.author = :author"
            + " and (n.notedOn < :day or (n.notedOn = :day and n.id < :id)) order by n.notedOn desc, n.id desc")
    List<Note> before(String businessKey, String author, LocalDate day, long id, Limit limit);

    /** Oldest first. */
    @Query("select n from Note n where n.businessKey = :businessKey and n.author = :author"
            + " and (n.notedOn > :day or (n.notedOn = :day and n.id > :id)) order by n.notedOn, n.id")
    List<Note> after(String businessKey, String author, LocalDate day, long id, Limit limit);

    @Modifying
    @Query("delete from Note n where n.businessKey = :businessKey and n.author = :author")
    int deleteAll(String businessKey, String author);
}
