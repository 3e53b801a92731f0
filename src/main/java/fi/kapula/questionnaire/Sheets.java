package fi.kapula.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.vault.Vault;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheets of a case. A sheet is a respondent's about a subject, for instance a discussion; how respondents and subjects
 * are called, and who may read which sheet, is for the case to say.
 */
@Service
@Transactional
public class Sheets {

    private final AnswerSheetRepository sheets;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Sheets(AnswerSheetRepository sheets, Vault vault, ObjectMapper json, Clock clock) {
        this.sheets = sheets;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Writes the respondent's sheet, in the place of what they answered before; a sheet keeps the version it began with. */
    public void write(String businessKey, String subject, String respondent, QuestionSet set, Answers answers) {
        sheets.findByBusinessKeyAndSubjectAndRespondent(businessKey, subject, respondent)
                .ifPresentOrElse(
                        sheet -> sheet.rewrite(seal(answers, sheet.place()), clock.instant()),
                        () -> add(businessKey, subject, respondent, set, answers));
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> find(String businessKey, String subject, String respondent) {
        return sheets.findByBusinessKeyAndSubjectAndRespondent(businessKey, subject, respondent)
                .map(this::open);
    }

    /** All of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Sheet> of(String businessKey) {
        return sheets.findByBusinessKeyOrderById(businessKey).stream()
                .map(this::open)
                .toList();
    }

    /** What this respondent answered about these subjects of these cases. One statement; opening takes its time for each. */
    @Transactional(readOnly = true)
    public List<Sheet> of(Collection<String> businessKeys, Collection<String> subjects, String respondent) {
        return subjects.isEmpty()
                ? List.of()
                : sheets.findByBusinessKeyInAndSubjectInAndRespondent(businessKeys, subjects, respondent).stream()
                        .map(this::open)
                        .toList();
    }

    /** Of a case whose time of keeping is over. */
    public void deleteAll(String businessKey) {
        sheets.deleteAll(businessKey);
    }

    private void add(String businessKey, String subject, String respondent, QuestionSet set, Answers answers) {
        long id = sheets.nextId();
        String sealed = seal(answers, AnswerSheet.place(id, businessKey, subject, respondent));
        sheets.save(new AnswerSheet(
                id, businessKey, subject, respondent, set.id(), set.version(), sealed, clock.instant()));
    }

    private Sheet open(AnswerSheet sheet) {
        return new Sheet(
                sheet.subject(),
                sheet.respondent(),
                sheet.questionSet(),
                sheet.setVersion(),
                answers(vault.open(sheet.sealed(), sheet.place())),
                sheet.changedAt());
    }

    private String seal(Answers answers, String place) {
        try {
            return vault.seal(json.writeValueAsString(answers.fields()), place);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON", e);
        }
    }

    private Answers answers(String opened) {
        try {
            return new Answers(json.readValue(opened, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An unreadable sheet was stored", e);
        }
    }
}
