package fi.kapula.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnswerSheetRepository extends Repository<AnswerSheet, Long> {

    @Query(value = "select nextval('questionnaire_sheet_id')", nativeQuery = true)
    long nextId();

    AnswerSheet save(AnswerSheet sheet);

    Optional<AnswerSheet> findByBusinessKeyAndSubjectAndRespondent(
            String businessKey, String subject, String respondent);

    List<AnswerSheet> findByBusinessKeyOrderById(String businessKey);

    List<AnswerSheet> findByBusinessKeyInAndSubjectInAndRespondent(
            Collection<String> businessKeys, Collection<String> subjects, String respondent);

    @Modifying
    @Query("delete from AnswerSheet s where s.businessKey = :businessKey")
    void deleteAll(String businessKey);
}
