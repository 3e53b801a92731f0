package fi.kapula.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One respondent's answers about one thing. What they are is known to the vault alone. */
@Entity
@Table(name = "questionnaire_sheet")
class AnswerSheet {

    @Id
    private Long id;

    private String businessKey;
    private String subject;
    private String respondent;
    private String questionSet;
    private int setVersion;
    private String answers;
    private Instant changedAt;

    @Version
    private Integer version;

    protected AnswerSheet() {}

    /** @param sealed sealed with {@link #place}, which is why the id comes first */
    AnswerSheet(
            long id,
            String businessKey,
            String subject,
            String respondent,
            String questionSet,
            int setVersion,
            String sealed,
            Instant now) {
        this.id = id;
        this.businessKey = businessKey;
        this.subject = subject;
        this.respondent = respondent;
        this.questionSet = questionSet;
        this.setVersion = setVersion;
        rewrite(sealed, now);
    }

    void rewrite(String sealed, Instant now) {
        this.answers = sealed;
        this.changedAt = now;
    }

    /** Where answers belong: they open in this row of this respondent, subject and case only. */
    static String place(long id, String businessKey, String subject, String respondent) {
        return "questionnaire_sheet:%s:%s:%s:%d".formatted(businessKey, subject, respondent, id);
    }

    String place() {
        return place(id, businessKey, subject, respondent);
    }

    String subject() {
        return subject;
    }

    String respondent() {
        return respondent;
    }

    String questionSet() {
        return questionSet;
    }

    int setVersion() {
        return setVersion;
    }

    String sealed() {
        return answers;
    }

    Instant changedAt() {
        return changedAt;
    }
}
