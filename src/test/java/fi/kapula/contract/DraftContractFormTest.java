package fi.kapula.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.people.SupervisionForm;
import fi.kapula.shared.DomainException;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class DraftContractFormTest {

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractTemplates templates;

    @Autowired
    private TaskGate gate;

    @Autowired
    private ProcessProbe process;

    private String key;

    @BeforeEach
    void nothing_is_drafted_yet() {
        process.clear();
        key = supervisions.begin();
    }

    @Test
    void begins_with_the_organisations_template_and_what_the_case_knows() {
        Map<String, Object> shown = shown();
        assertThat(shown)
                .containsEntry("form", SupervisionForm.INDIVIDUAL)
                .containsEntry("goals", "Selkeämpi työnkuva.")
                .containsEntry("meetings", 12)
                .containsEntry("place", "Iltapäivisin.")
                .containsEntry("startsOn", LocalDate.now())
                .containsEntry("endsOn", LocalDate.now().plusMonths(12).minusDays(1))
                .containsEntry("price", "Ohjauksen kustannuksia ei korvata.")
                .containsEntry("payer", "4711")
                .containsEntry("travel", "Ohjaajan matkakulut korvataan.")
                .containsEntry("answers", "");
        assertThat(shown.get("confidentiality").toString()).contains("luottamuksellisia");
        assertThat(shown.get("cancellation").toString()).contains("kaksi arkipäivää");
    }

    @Test
    void goes_on_from_the_last_version() {
        supervisions.draft(key, Map.of("goals", "Oma tavoite", "methods", "", "price", "91 euroa"));
        assertThat(shown())
                .containsEntry("goals", "Oma tavoite")
                .containsEntry("methods", null)
                .containsEntry("price", "91 euroa")
                .containsEntry("endsOn", LocalDate.of(2027, 12, 17));
        assertThat(shown().get("answers").toString())
                .contains("Versio 1", "Topi Pesonen, ohjattava: ei ole vielä vastannut");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    form,       TRIO
                    form,       ''
                    goals,      ' '
                    startsOn,   11.1.2027
                    startsOn,   +999999999-12-31
                    startsOn,   1027-01-11
                    startsOn,   ''
                    endsOn,     2027-01-10
                    endsOn,     2127-01-10
                    meetings,   0
                    meetings,   201
                    meetings,   1.5
                    meetings,   kymmenen
                    contractId, 1
                    decision,   ACCEPT
                    """)
    void refuses_what_cannot_be_right_and_names_the_key(String field, String value) {
        assertThatThrownBy(() -> supervisions.draft(key, Map.of(field, value)))
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> {
                    assertThat(rejected.errors()).containsOnlyKeys(field);
                    assertThat(rejected.status()).isEqualTo(400);
                });
        assertThat(contracts.status(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "goals, 4000",
        "scheduling, 2000",
        "place, 500",
        "methods, 4000",
        "price, 200",
        "payer, 200",
        "travel, 1000"
    })
    void takes_as_much_as_it_says_and_no_more(String field, int limit) {
        assertThatThrownBy(() -> supervisions.draft(key, Map.of(field, "ä".repeat(limit + 1))))
                .isInstanceOf(SubmissionRejected.class);
        supervisions.draft(key, Map.of(field, "ä".repeat(limit)));
        assertThat(contracts.status(key)).isPresent();
    }

    @Test
    void evaluates_nothing_that_is_typed() {
        supervisions.draft(key, Map.of("goals", "${runtimeService.createProcessInstanceQuery()} <b>x</b>"));
        assertThat(supervisions.shownTo(key, "topi"))
                .containsEntry("goals", "${runtimeService.createProcessInstanceQuery()} <b>x</b>");
    }

    @Test
    void is_the_supervisors_alone() {
        String task = supervisions.draftTask(key);
        assertThatThrownBy(() -> gate.submit(task, "topi", Supervisions.contract()))
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> assertThat(rejected.status())
                        .isEqualTo(404));
        assertThatThrownBy(() -> gate.show(task, "kaisa")).isInstanceOf(SubmissionRejected.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_a_template_in_every_language(Language language) {
        assertThat(templates.find(language).texts().items().values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void administrators_alone_change_the_template_for_contracts_to_come() {
        ContractTemplateCard before = templates.find(Language.FI);
        ContractTemplateTexts own =
                new ContractTemplateTexts(null, "Omat työtavat", null, null, null, null, null, null);
        assertThatThrownBy(() -> templates.change(Language.FI, before.revision(), own, "kaisa"))
                .isInstanceOf(DomainException.class);
        assertThat(templates.change(Language.FI, before.revision(), own, "admin")).isTrue();
        try {
            assertThat(shown()).containsEntry("methods", "Omat työtavat").containsEntry("disputes", null);
            assertThat(templates.change(Language.FI, before.revision(), before.texts(), "admin")).isFalse();
        } finally {
            templates.change(Language.FI, templates.find(Language.FI).revision(), before.texts(), "admin");
        }
    }

    @Test
    void a_template_is_not_longer_than_its_field() {
        String tooLong = "x".repeat(4001);
        ContractTemplateTexts texts = new ContractTemplateTexts(null, tooLong, null, null, null, null, null, null);
        assertThatThrownBy(() -> templates.change(Language.FI, 0, texts, "admin"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private Map<String, Object> shown() {
        return gate.show(supervisions.draftTask(key), "aino");
    }
}
