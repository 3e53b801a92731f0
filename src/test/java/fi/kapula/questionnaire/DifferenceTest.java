package fi.kapula.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What two people see differently becomes the agenda of their discussion. */
class DifferenceTest {

    private final QuestionSet set = new QuestionSets().current("pta-standard");

    @Test
    void counts_the_steps_between_two_answers_on_a_scale() {
        assertThat(Difference.between(set, answers("q_enjoying", "5"), answers("q_enjoying", "2")))
                .containsExactly(new Difference("enjoying", 5, 2, 3));
    }

    @Test
    void counts_no_steps_between_options() {
        assertThat(Difference.between(set, answers("q_onwardWish", "1"), answers("q_onwardWish", "5")))
                .containsExactly(new Difference("onwardWish", 1, 5, 0));
    }

    @Test
    void is_none_where_both_answer_alike_or_one_does_not() {
        assertThat(Difference.between(set, answers("q_enjoying", "4"), answers("q_enjoying", "4"))).isEmpty();
        assertThat(Difference.between(set, answers("q_enjoying", "4"), answers("q_enjoying", "NOT_NOW"))).isEmpty();
        assertThat(Difference.between(set, answers("q_enjoying", "4"), Answers.NONE)).isEmpty();
        assertThat(Difference.between(set, answers("t_whatHelps", "Kahvi"), answers("t_whatHelps", "Uni"))).isEmpty();
    }

    @Test
    void comes_in_the_order_of_the_questions() {
        Answers client = new Answers(Map.of("q_enjoying", "1", "q_tasksClear", "1", "q_listening", "1"));
        Answers coach = new Answers(Map.of("q_enjoying", "5", "q_tasksClear", "2", "q_listening", "3"));
        assertThat(Difference.between(set, client, coach))
                .extracting(Difference::question)
                .containsExactly("tasksClear", "listening", "enjoying");
    }

    private static Answers answers(String key, String value) {
        return new Answers(Map.of(key, value));
    }
}
