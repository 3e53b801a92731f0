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

@KapulaTest
class WithdrawalTest {

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
    void the_applicant_withdraws_after_a_question() {
        String key = cases.sent("topi");
        String question = pages.open("topi", "/cases/" + key).link("Peru hakemus");
        Page asked = pages.open("topi", question);
        assertThat(asked.text()).contains("Perutaanko hakemus?", "Topin hakemus (" + key + ")");
        Page done = pages.send("topi", asked.html().select("main form").attr("action"));
        assertThat(done.location()).isEqualTo("/cases/" + key);
        Page after = pages.open("topi", done.location());
        assertThat(after.text()).contains("Peruttu").doesNotContain("Peru hakemus");
        assertThat(process.isRunning(key)).isFalse();
    }

    @Test
    void a_second_click_does_no_harm() {
        String key = cases.sent("topi");
        mail.forget();
        pages.send("topi", "/cases/" + key + "/withdrawal");
        int mails = mail.all().size();
        Page again = pages.send("topi", "/cases/" + key + "/withdrawal");
        assertThat(again.location()).isEqualTo("/cases/" + key);
        assertThat(mail.all()).hasSize(mails);
        assertThat(pages.open("topi", "/cases/" + key + "/withdrawal").location()).isEqualTo("/cases/" + key);
    }

    @Test
    void after_acceptance_it_is_too_late() {
        String key = cases.accepted();
        Page refused = pages.send("topi", "/cases/" + key + "/withdrawal");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Hakemusta ei voi enää perua.");
    }

    @Test
    void nobody_else_withdraws_it() {
        String key = cases.presented();
        for (String other : new String[] {"juha", "kaisa", "taina", "lauri", "admin"}) {
            assertThat(pages.open(other, "/cases/" + key + "/withdrawal").status()).as(other).isEqualTo(404);
            assertThat(pages.send(other, "/cases/" + key + "/withdrawal").status()).as(other).isEqualTo(404);
        }
        assertThat(process.isRunning(key)).isTrue();
    }
}
