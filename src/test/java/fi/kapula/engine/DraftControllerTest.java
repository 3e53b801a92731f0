package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.vault.RotatedVault;
import fi.kapula.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KapulaTest
class DraftControllerTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TaskGate gate;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Vault vault;

    @Autowired
    private DraftRows rows;

    private String key;
    private String task;

    @BeforeEach
    void topi_fills_in_an_application() {
        process.clear();
        key = cases.begin("topi");
        task = cases.task(key, "CompleteApplication").getId();
    }

    @Test
    void comes_back_when_the_form_is_opened_again() throws Exception {
        assertThat(save("topi", "{\"need\":\"Kesken\",\"months\":7}")).isEqualTo(204);
        assertThat(gate.show(task, "topi")).containsEntry("need", "Kesken").containsEntry("months", 7);
        assertThat(save("topi", "{\"need\":\"Kesken vielä\"}")).isEqualTo(204);
        assertThat(gate.show(task, "topi")).containsEntry("need", "Kesken vielä");
    }

    @Test
    void is_the_assignees_alone() throws Exception {
        for (String stranger : new String[] {"juha", "kaisa", "admin"}) {
            assertThat(save(stranger, "{\"need\":\"Vieras\"}")).isEqualTo(404);
            assertThat(discard(stranger)).isEqualTo(404);
        }
        cases.submit(key, "CompleteApplication", "topi", Cases.individual());
        cases.submit(key, "PresentApplication", "juha", Cases.forwarded());
        task = cases.task(key, "HandleApplication").getId();
        assertThat(save("kaisa", "{}")).as("offered, but not claimed").isEqualTo(404);
    }

    @Test
    void keeps_what_the_form_asks_for_and_nothing_else() throws Exception {
        save("topi", "{\"need\":\"Kesken\",\"returnReason\":\"shown only\",\"applicant\":\"unknown\"}");
        assertThat(content()).isEqualTo("{\"need\":\"Kesken\"}");
    }

    @Test
    void lies_sealed_and_outlives_a_new_key() throws Exception {
        save("topi", "{\"need\":\"Salaisuus\"}");
        assertThat(sealed()).doesNotContain("Salaisuus", "need");
        assertThat(RotatedVault.after("target/vault.json").reseal(rows)).isEqualTo("1 resealed, 0 broken");
    }

    @Test
    void ends_with_its_task_or_when_it_is_thrown_away() throws Exception {
        save("topi", "{\"need\":\"Kesken\"}");
        assertThat(discard("topi")).isEqualTo(204);
        assertThat(drafts()).isZero();
        save("topi", "{\"need\":\"Kesken\"}");
        cases.submit(key, "CompleteApplication", "topi", Cases.individual());
        assertThat(drafts()).isZero();
        assertThat(save("topi", "{\"need\":\"Myöhässä\"}")).isEqualTo(404);
        assertThat(drafts()).isZero();
    }

    @Test
    void refuses_what_is_no_form_or_too_long() throws Exception {
        for (String nonsense : new String[] {"", "null", "[]", "\"text\"", "{\"need\":", "{\"need\":}"}) {
            assertThat(save("topi", nonsense)).as(nonsense).isEqualTo(400);
        }
        assertThat(save("topi", "{\"need\":\"" + "x".repeat(Drafts.LONGEST) + "\"}")).isEqualTo(413);
        assertThat(save("topi", "{\"need\":\"" + "x".repeat(5 * Drafts.LONGEST) + "\"}")).isEqualTo(413);
        assertThat(drafts()).isZero();
    }

    private int save(String person, String json) throws Exception {
        return status(put("/api/tasks/{task}/draft", task).contentType(MediaType.APPLICATION_JSON).content(json), person);
    }

    private int discard(String person) throws Exception {
        return status(delete("/api/tasks/{task}/draft", task), person);
    }

    private int status(MockHttpServletRequestBuilder request, String person) throws Exception {
        return web.perform(request.with(user(person)).with(csrf())).andReturn().getResponse().getStatus();
    }

    private int drafts() {
        return jdbc.queryForObject("select count(*) from form_draft", Integer.class);
    }

    private String content() {
        return vault.open(sealed(), Drafts.place(task, "topi"));
    }

    private String sealed() {
        return jdbc.queryForObject("select content from form_draft", String.class);
    }
}
