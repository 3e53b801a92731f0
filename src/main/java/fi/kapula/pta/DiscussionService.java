package fi.kapula.pta;

import fi.kapula.questionnaire.Answers;
import fi.kapula.questionnaire.QuestionSets;
import fi.kapula.questionnaire.Sheets;
import fi.kapula.shared.CaseRegister;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a discussion from preparing to the acknowledged record. */
@Service
@Transactional
public class DiscussionService {

    /** A party's yes or no. @param beside whether it was said beside the coach, who wrote it down */
    record Word(Party party, boolean accepted, String remark, boolean beside) {}

    private final DiscussionRepository discussions;
    private final Sheets sheets;
    private final QuestionSets questionSets;
    private final SealedTexts texts;
    private final CaseRegister cases;
    private final Clock clock;

    DiscussionService(
            DiscussionRepository discussions,
            Sheets sheets,
            QuestionSets questionSets,
            SealedTexts texts,
            CaseRegister cases,
            Clock clock) {
        this.discussions = discussions;
        this.sheets = sheets;
        this.questionSets = questionSets;
        this.texts = texts;
        this.cases = cases;
        this.clock = clock;
    }

    void prepare(long id, Party party, Answers answers) {
        Discussion discussion = locked(id);
        discussion.requirePreparing();
        write(discussion.toCard(), Respondent.of(party), answers);
    }

    void comeUnprepared(long id, String reason) {
        Discussion discussion = locked(id);
        discussion.comeUnprepared(texts.keep(discussion.toCard().businessKey(), reason));
    }

    void skip(long id, String reason) {
        Discussion discussion = locked(id);
        discussion.skip(texts.keep(discussion.toCard().businessKey(), reason));
    }

    void reveal(long id) {
        locked(id).reveal();
    }

    void hold(long id, LocalDate day, Answers answers) {
        Discussion discussion = locked(id);
        discussion.hold(day);
        write(discussion.toCard(), Respondent.TOGETHER, answers);
    }

    void miss(long id) {
        locked(id).miss();
    }

    void acknowledge(long id, Word word) {
        Discussion discussion = locked(id);
        Long remark = texts.keep(discussion.toCard().businessKey(), word.remark());
        discussion.acknowledge(
                word.party(), new DiscussionAcknowledgement(word.accepted(), remark, word.beside(), clock.instant()));
    }

    private void write(DiscussionCard discussion, Respondent respondent, Answers answers) {
        sheets.write(
                discussion.businessKey(),
                discussion.subject(),
                respondent.name(),
                questionSets.of(DiscussionCard.QUESTION_SET, discussion.setVersion()),
                answers);
    }

    private Discussion locked(long id) {
        cases.lock(discussions.businessKey(id).orElseThrow());
        return discussions.findById(id).orElseThrow();
    }
}
