package fi.kapula.notes;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotebookRepository extends Repository<Notebook, Long> {

    Notebook save(Notebook notebook);

    Optional<Notebook> findById(long id);

    Optional<Notebook> findByBusinessKeyAndAuthor(String businessKey, String author);

    /** Keeps others from writing into it, or deleting it, until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notebook n where n.businessKey = :businessKey and n.author = :author")
    Optional<Notebook> lock(String businessKey, String author);
}
