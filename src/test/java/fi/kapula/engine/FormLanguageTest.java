package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class FormLanguageTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TaskGate gate;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void a_start_form_speaks_the_starters_language() throws IOException {
        assertThat(startForm("topi")).contains("Uusi työnohjaushakemus");
        assertThat(startForm("teemu")).contains("New application for work supervision").doesNotContain("Uusi");
        assertThat(startForm("bo")).contains("Ny ansökan om arbetshandledning");
    }

    @Test
    void a_refusal_names_the_fields_as_the_form_does_and_their_keys_to_scripts() {
        assertThat(refusal("topi"))
                .hasMessage("Mihin tarvitset työnohjausta?: Täytä tämä kohta.")
                .extracting(SubmissionRejected::errors)
                .isEqualTo(Map.of("need", "Täytä tämä kohta."));
        assertThat(refusal("teemu")).hasMessage("What do you need work supervision for?: Fill in this field.");
    }

    private SubmissionRejected refusal(String applicant) {
        String task = cases.task(cases.begin(applicant), "CompleteApplication").getId();
        Map<String, Object> values = new HashMap<>(Cases.individual());
        values.remove("need");
        return catchThrowableOfType(SubmissionRejected.class, () -> gate.submit(task, applicant, values));
    }

    private String startForm(String starter) throws IOException {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("SupervisionApplication")
                .latestVersion()
                .singleResult()
                .getId();
        identity.setAuthentication(starter, List.of("employee"));
        try (InputStream form = forms.getDeployedStartForm(definition)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            identity.clearAuthentication();
        }
    }
}
