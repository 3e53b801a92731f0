package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The links that mails carry. */
@KapulaTest
class TaskLinkTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private Pages pages;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
        mail.forget();
    }

    @Test
    void a_mail_leads_to_ones_own_task() {
        String key = cases.sent("topi");
        Page page = pages.open("juha", mail.last("juha").path());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Esittele hakemus");
        assertThat(page.link("Topin hakemus")).isEqualTo("/cases/" + key);
        assertThat(page.has("form.task [name=decision]")).isTrue();
    }

    @Test
    void a_group_task_is_shown_and_can_be_taken() {
        cases.presented();
        Page page = pages.open("kaisa", mail.last("kaisa").path());
        assertThat(page.html().select("h1").text()).isEqualTo("Valitse ohjaaja");
        assertThat(page.text()).contains("Ota tehtävä itsellesi");
        assertThat(page.has("form.task")).isFalse();
    }

    @Test
    void tasklist_opens_a_task_in_a_list_that_has_it() {
        String key = cases.presented();
        String task = cases.task(key, "HandleApplication").getId();
        assertThat(pages.open("kaisa", "/tasks/" + task + "/tasklist").location())
                .startsWith("/camunda/app/tasklist/default/#/?task=" + task + "&filter=");
        assertThat(pages.open("topi", "/tasks/" + task + "/tasklist").status()).isEqualTo(404);
    }

    @Test
    void a_task_that_is_done_says_so_to_those_who_see_the_case() {
        String key = cases.sent("topi");
        String task = cases.task(key, "PresentApplication").getId();
        cases.submitTask(task, "juha", Cases.forwarded());
        Page page = pages.open("juha", "/tasks/" + task);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("Tehtävä on jo tehty");
        assertThat(page.link("Katso hakemusta")).isEqualTo("/cases/" + key);
    }

    @Test
    void an_answered_request_for_consent_says_so_to_those_who_have_no_part_in_the_combined_case() {
        String topi = cases.presented();
        String combined = cases.combining("kaisa", topi, cases.waiting("liisa", "lauri"));
        String task = cases.taskOf(combined, "topi");
        cases.consent(combined, "topi", false);
        Page page = pages.open("topi", "/tasks/" + task);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("Tehtävä on jo tehty").doesNotContain(combined);
        assertThat(pages.open("liisa", "/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void somebody_elses_task_is_not_found_but_the_way_to_the_case_is() {
        String key = cases.sent("topi");
        Page page = pages.open("topi", "/tasks/" + cases.task(key, "PresentApplication").getId());
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Tehtävää ei löydy");
        assertThat(page.link("Katso hakemusta")).isEqualTo("/cases/" + key);
    }

    @Test
    void strangers_cannot_tell_an_open_task_from_a_done_one_or_none() {
        String key = cases.sent("topi");
        String done = cases.task(key, "PresentApplication").getId();
        cases.submitTask(done, "juha", Cases.forwarded());
        String open = cases.task(key, "HandleApplication").getId();
        String none = without(pages.open("taina", "/tasks/none"), "none");
        assertThat(without(pages.open("taina", "/tasks/" + done), done)).isEqualTo(none);
        assertThat(without(pages.open("taina", "/tasks/" + open), open)).isEqualTo(none);
    }

    /** The page differs by the address in its language switch, and by its tokens against forgery. */
    private static String without(Page page, String id) {
        page.html().select("input[name=_csrf]").remove();
        return page.status() + page.html().html().replace(id, "");
    }
}
