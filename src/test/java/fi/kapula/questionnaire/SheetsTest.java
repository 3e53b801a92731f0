package fi.kapula.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.testing.Cases;
import fi.kapula.testing.DatabaseDump;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.vault.BrokenSeal;
import fi.kapula.vault.RotatedVault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers are kept for whoever may read them, and for nobody who looks into the database. */
@KapulaTest
class SheetsTest {

    private static final Answers TIRED =
            new Answers(Map.of("q_copingInTheDay", "2", "t_copingInTheDay", "Väsyttää aamuisin.", "q_enjoying", "NOT_NOW"));

    @Autowired
    private Sheets sheets;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private SheetRows rows;

    @Autowired
    private Cases cases;

    @Autowired
    private DatabaseDump dump;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ProcessProbe process;

    private QuestionSet set;
    private String key;

    @BeforeEach
    void a_client_has_answered() {
        process.clear();
        set = sets.current("pta-standard");
        key = cases.begin("topi");
        sheets.write(key, "discussion-1", "client", set, TIRED);
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void come_back_as_they_were_given() {
        Sheet sheet = sheets.find(key, "discussion-1", "client").orElseThrow();
        assertThat(sheet.answers()).isEqualTo(TIRED);
        assertThat(sheet.set()).isEqualTo("pta-standard");
        assertThat(sheet.version()).isEqualTo(set.version());
        assertThat(sheet.answers().choice("copingInTheDay")).hasValue(2);
        assertThat(sheet.answers().words("copingInTheDay")).hasValue("Väsyttää aamuisin.");
        assertThat(sheet.answers().choice("enjoying")).isEmpty();
        assertThat(sheet.answers().choice("dailyLife")).isEmpty();
    }

    @Test
    void are_one_respondents_about_one_thing() {
        assertThat(sheets.find(key, "discussion-1", "coach")).isEmpty();
        assertThat(sheets.find(key, "discussion-2", "client")).isEmpty();
        assertThat(sheets.find("TNO-0000-0000", "discussion-1", "client")).isEmpty();
    }

    @Test
    void take_the_place_of_what_was_answered_before() {
        sheets.write(key, "discussion-1", "client", set, new Answers(Map.of("q_copingInTheDay", "4")));
        assertThat(sheets.of(key)).hasSize(1);
        assertThat(sheets.find(key, "discussion-1", "client").orElseThrow().answers().fields())
                .isEqualTo(Map.of("q_copingInTheDay", "4"));
    }

    @Test
    void say_nothing_to_a_reader_of_the_database() {
        assertThat(dump.values()).noneMatch(value -> value.contains("Väsyttää aamuisin") || value.contains("copingInTheDay"));
    }

    @Test
    void open_nowhere_but_in_their_place() {
        jdbc.update("update questionnaire_sheet set respondent = 'coach'");
        assertThatThrownBy(() -> sheets.find(key, "discussion-1", "coach")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void are_sealed_anew_when_the_key_changes() {
        RotatedVault next = RotatedVault.after("target/vault.json");
        assertThat(next.reseal(rows)).isEqualTo("1 resealed, 0 broken");
        assertThat(next.open(rows)).singleElement().asString().contains("Väsyttää aamuisin.");
        assertThat(next.reseal(rows)).isEqualTo("0 resealed, 0 broken");
    }
}
