package fi.kapula.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** What may stand in the files of question sets, and what may not change from one version to the next. */
@Tag("models")
class QuestionSetsTest {

    private String standard;

    @BeforeEach
    void the_standard_set_of_pta_discussions() throws IOException {
        try (InputStream file = new ClassPathResource("questionnaires/pta-standard-1.yaml").getInputStream()) {
            standard = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void reads_the_sets_of_the_application() {
        QuestionSet set = new QuestionSets().current("pta-standard");
        assertThat(set.parts()).hasSize(10);
        assertThat(set.questions()).hasSize(41);
        assertThat(new QuestionSets().of("pta-standard", 1)).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id: pta-standard             | id: pta-special              | its id and version say pta-special-1.yaml
            version: 1                   | version: 2                   | its id and version say pta-standard-2.yaml
            sv: PTA-samtal               | sv: ""                       | title: no text in sv
            sv: PTA-samtal               | se: PTA-samtal               | Unrecognized field "se"
            - value: 5                   | - value: 6                   | steps from 1 to 5
            - id: safeWork               | - id: safe_work              | its id is letters
            - id: safeWork               | - id: whomToAsk              | question whomToAsk: stands twice
            kind: scale                  | kind: slider                 | slider
            kind: scale                  | kind: choice                 | a choice has options, and nothing else has
            kind: text                   | kind: scale                  | a scale names its scale, and nothing else does
            scale: howClear              | scale: howCloudy             | there is no scale howCloudy
            scale: howClear              | scale: howClear, scale: x    | mapping values are not allowed
            - key: pastPeriod            | - key: orientation           | its key stands twice
            fi: Perehtyminen             | fi: =Perehtyminen            | = or {{ in fi
            """)
    void refuses_a_set_that_is_broken_and_says_where(String right, String wrong, String problem) {
        String broken = standard.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThat(broken).isNotEqualTo(standard);
        assertThatThrownBy(() -> read(file(1, broken)))
                .isInstanceOf(BrokenQuestionSet.class)
                .hasMessageStartingWith("The question set pta-standard-1.yaml is broken")
                .hasMessageContaining(problem);
    }

    @Test
    void refuses_a_part_that_asks_too_much_or_too_little() {
        String without = standard.substring(0, standard.indexOf("      - id: guidanceInNewThings"))
                + standard.substring(standard.indexOf("  - key: pastPeriod"));
        assertThatThrownBy(() -> read(file(1, without))).hasMessageContaining("part orientation: 3 to 6 questions, not 1");
    }

    @Test
    void tells_whoever_starts_the_application_what_to_do() {
        FailureAnalysis told = new BrokenQuestionSet.Analyzer()
                .analyze(new BrokenQuestionSet("pta-standard-1.yaml", List.of("title: no text in sv")));
        assertThat(told.getDescription()).contains("pta-standard-1.yaml is broken").contains("- title: no text in sv");
        assertThat(told.getAction()).contains("src/docs/questionnaires.md");
    }

    @Test
    void takes_the_newest_version_and_keeps_the_older_ones() {
        QuestionSets sets = read(file(1, standard), file(2, second(standard)));
        assertThat(sets.current("pta-standard").version()).isEqualTo(2);
        assertThat(sets.of("pta-standard", 1).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            scale: howClear      | scale: howWell       | question tasksClear: another kind or scale is another question
            key: orientation     | key: beginning       | question tasksClear: it stays in the part orientation
            """)
    void refuses_a_version_whose_answers_would_not_compare(String before, String after, String problem) {
        String changed = second(standard).replaceFirst(before, after);
        assertThatThrownBy(() -> read(file(1, standard), file(2, changed))).hasMessageContaining(problem);
    }

    @Test
    void refuses_an_identity_that_was_taken_out_before() {
        String without = second(standard).replace("- id: safeWork", "- id: workingSafely");
        String again = standard.replaceFirst("version: 1", "version: 3");
        assertThatThrownBy(() -> read(file(1, standard), file(2, without), file(3, again)))
                .hasMessageContaining("question safeWork: its identity was taken out before");
    }

    @Test
    void refuses_to_lose_a_version() {
        assertThatThrownBy(() -> read(file(2, second(standard)))).hasMessageContaining("version 1 is missing");
    }

    private static String second(String first) {
        return first.replaceFirst("version: 1", "version: 2");
    }

    private static QuestionSets read(Resource... files) {
        return new QuestionSets(Arrays.asList(files));
    }

    private static Resource file(int version, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "pta-standard-" + version + ".yaml";
            }
        };
    }
}
