package fi.kapula.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be averaged, and what may not. */
class PartMeansTest {

    private final QuestionSet set = new QuestionSets().current("pta-standard");

    @Test
    void are_those_of_the_answers_on_a_scale() {
        Answers answers = new Answers(Map.of(
                "q_copingInTheDay", "2", "q_enjoying", "5", "q_dailyLife", "NOT_NOW", "t_givesStrength", "Uni", "q_tasksClear", "4"));
        assertThat(PartMeans.of(set, answers)).isEqualTo(Map.of("wellbeing", 3.5, "orientation", 4.0));
    }

    @Test
    void leave_out_choices_whose_options_have_no_order() {
        assertThat(PartMeans.of(set, new Answers(Map.of("q_onwardWish", "5", "q_taskDifficulty", "1")))).isEmpty();
    }

    @Test
    void are_none_where_nothing_was_answered() {
        assertThat(PartMeans.of(set, Answers.NONE)).isEmpty();
    }
}
