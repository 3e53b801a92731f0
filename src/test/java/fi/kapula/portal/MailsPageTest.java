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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class MailsPageTest {

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
    void shows_an_administrator_what_was_written_and_whether_it_has_left() {
        String key = cases.sent("topi");
        Page list = pages.open("admin", "/mails");
        assertThat(list.html().select("ul.rows > li").eachText())
                .anySatisfy(row -> assertThat(row).contains(key, "Juha Pesonen", "Odottaa lähetystä"));
        mail.deliver();
        Page sent = pages.open("admin", "/mails");
        assertThat(sent.text()).contains("Lähetetty").doesNotContain("Odottaa lähetystä");
        Page one = pages.open("admin", "/mails/" + mail.last("juha").id());
        assertThat(one.text()).contains("Topin hakemus");
        assertThat(one.link("/tasks/")).isEqualTo(mail.last("juha").path());
    }

    @Test
    void shows_markup_in_mails_as_text() {
        String key = cases.begin("topi");
        var typed = Cases.individual();
        typed.put("name", "<b onclick=alert(1)>Hei</b>");
        cases.submit(key, "CompleteApplication", "topi", typed);
        Page one = pages.open("admin", "/mails/" + mail.last("juha").id());
        assertThat(one.html().select("main b, main [onclick]")).isEmpty();
        assertThat(one.text()).contains("<b onclick=alert(1)>Hei</b>");
    }

    @Test
    void pages_by_key() {
        for (int i = 0; i < Slice.SIZE + 1; i++) {
            cases.sent("topi");
        }
        Page first = pages.open("admin", "/mails");
        assertThat(first.html().select("ul.rows > li")).hasSize(Slice.SIZE);
        Page older = pages.open("admin", first.link("Näytä vanhempia"));
        assertThat(older.html().select("ul.rows > li")).isNotEmpty();
        assertThat(older.link("Luettelon alkuun")).isEqualTo("/mails");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topi", "juha", "kaisa", "aino"})
    void is_for_administrators_alone(String other) {
        cases.sent("topi");
        assertThat(pages.open(other, "/mails").status()).isEqualTo(404);
        assertThat(pages.open(other, "/mails/" + mail.last("juha").id()).status()).isEqualTo(404);
        assertThat(pages.open("admin", "/mails/0").status()).isEqualTo(404);
    }
}
