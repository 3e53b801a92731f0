package fi.kapula.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an earlier sheet and a later one have in common is compared, and nothing else. */
class PartChangeTest {

    private final QuestionSet set = new QuestionSets().current("pta-standard");

    @Test
    void is_between_the_means_of_what_both_answer() {
        Answers earlier = new Answers(Map.of("q_copingInTheDay", "2", "q_enjoying", "3", "q_tasksClear", "4"));
        Answers later = new Answers(Map.of("q_copingInTheDay", "4", "q_enjoying", "4", "q_tasksClear", "NOT_NOW"));
        assertThat(PartChange.between(set, earlier, later)).isEqualTo(Map.of("wellbeing", new PartChange(2.5, 4)));
    }

    @Test
    void takes_no_notice_of_questions_that_one_version_alone_asks() {
        Answers earlier = new Answers(Map.of("q_copingInTheDay", "2", "q_takenOutLater", "1"));
        Answers later = new Answers(Map.of("q_copingInTheDay", "3", "q_dailyLife", "5"));
        assertThat(PartChange.between(set, earlier, later)).isEqualTo(Map.of("wellbeing", new PartChange(2, 3)));
    }

    @Test
    void leaves_out_choices_and_parts_without_a_common_answer() {
        Answers earlier = new Answers(Map.of("q_onwardWish", "1", "q_enjoying", "1"));
        Answers later = new Answers(Map.of("q_onwardWish", "5", "q_dailyLife", "5"));
        assertThat(PartChange.between(set, earlier, later)).isEmpty();
    }
}
