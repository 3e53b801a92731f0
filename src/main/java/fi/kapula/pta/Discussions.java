package fi.kapula.pta;

import fi.kapula.questionnaire.Answers;
import fi.kapula.questionnaire.QuestionSet;
import fi.kapula.questionnaire.QuestionSets;
import fi.kapula.questionnaire.Sheet;
import fi.kapula.questionnaire.Sheets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.function.Function;
import java.util.Map;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads discussions and their answers; the diagram asks it who takes part and what became of a round. */
@Service("discussions")
@Transactional(readOnly = true)
public class Discussions {

    private final DiscussionRepository discussions;
    private final Coachings coachings;
    private final Sheets sheets;
    private final QuestionSets questionSets;

    Discussions(
            DiscussionRepository discussions, Coachings coachings, Sheets sheets, QuestionSets questionSets) {
        this.discussions = discussions;
        this.coachings = coachings;
        this.sheets = sheets;
        this.questionSets = questionSets;
    }

    DiscussionCard card(long id) {
        return discussions.findById(id).map(Discussion::toCard).orElseThrow();
    }

    CoachingCard coachingOf(DiscussionCard discussion) {
        return coachings.card(discussion.coaching());
    }

    /** In order of their days. */
    List<DiscussionCard> ofCoaching(long coachingId) {
        return discussions.findByCoachingOrderByAgreedOn(coachingId).stream().map(Discussion::toCard).toList();
    }

    QuestionSet questionSet(DiscussionCard discussion) {
        return questionSets.of(DiscussionCard.QUESTION_SET, discussion.setVersion());
    }

    /** Nothing of those who have not answered, nor of a party as long as the other one may not see it. */
    Answers answers(DiscussionCard discussion, Respondent respondent) {
        return discussion.state() == DiscussionState.PREPARING
                ? Answers.NONE
                : sheets.find(discussion.businessKey(), discussion.subject(), respondent.name())
                        .map(Sheet::answers)
                        .orElse(Answers.NONE);
    }

    /** The version that discussions take which begin now. */
    QuestionSet newestSet() {
        return questionSets.current(DiscussionCard.QUESTION_SET);
    }

    /** What was said together in each of these, by discussion; no more statements for many than for one. */
    Map<Long, Answers> together(Collection<DiscussionCard> held) {
        Map<String, Answers> bySubject = sheets
                .of(
                        held.stream().map(DiscussionCard::businessKey).collect(Collectors.toSet()),
                        held.stream().map(DiscussionCard::subject).toList(),
                        Respondent.TOGETHER.name())
                .stream()
                .collect(Collectors.toMap(Sheet::subject, Sheet::answers));
        return held.stream()
                .collect(Collectors.toMap(
                        DiscussionCard::id,
                        discussion -> bySubject.getOrDefault(discussion.subject(), Answers.NONE)));
    }

    /** Of these coachings, those whose day came after this one. */
    List<DiscussionCard> since(Collection<Long> coachingIds, LocalDate day) {
        return discussions.findByCoachingInAndDueOnAfterOrderByDueOn(coachingIds, day).stream()
                .map(Discussion::toCard)
                .toList();
    }

    /** Those of these coachings that wait to be held, by coaching. */
    Map<Long, DiscussionCard> unheld(Collection<Long> coachingIds) {
        return discussions.unheld(coachingIds).stream()
                .map(Discussion::toCard)
                .collect(Collectors.toMap(DiscussionCard::coaching, Function.identity()));
    }

    /** The one that was held last before this one. */
    Optional<DiscussionCard> before(DiscussionCard discussion) {
        return ofCoaching(discussion.coaching()).stream()
                .filter(other -> other.state() == DiscussionState.HELD)
                .filter(other -> other.agreedOn().isBefore(discussion.agreedOn()))
                .reduce((earlier, later) -> later);
    }

    public String coach(long discussionId) {
        return coachingOf(card(discussionId)).coach();
    }

    /** Client first. */
    public List<String> parties(long discussionId) {
        return coachingOf(card(discussionId)).parties();
    }

    public boolean acknowledged(long discussionId) {
        return card(discussionId).isAcknowledged();
    }

    public boolean agreed(long discussionId) {
        return card(discussionId).isAgreed();
    }
}
