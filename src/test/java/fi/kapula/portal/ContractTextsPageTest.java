package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.contract.ContractTemplateCard;
import fi.kapula.contract.ContractTemplates;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class ContractTextsPageTest {

    @Autowired
    private ContractTemplates templates;

    @Autowired
    private Pages pages;

    private ContractTemplateCard before;

    @BeforeEach
    void texts_are_as_delivered() {
        before = templates.find(Language.SV);
    }

    @AfterEach
    void texts_are_as_delivered_again() {
        templates.change(Language.SV, templates.find(Language.SV).revision(), before.texts(), "admin");
    }

    @Test
    void shows_the_texts_of_a_language_and_takes_others() {
        Page page = pages.open("admin", "/contract-texts?texts=SV");
        assertThat(page.html().select("textarea#methods").val()).startsWith("I handledningen");
        Page saved = send("admin", before.revision(), "Egna\r\narbetssätt <b>x</b> ");
        assertThat(saved.location()).isEqualTo("/contract-texts?texts=SV");
        assertThat(templates.find(Language.SV).texts().methods()).isEqualTo("Egna\narbetssätt <b>x</b>");
        assertThat(templates.find(Language.SV).texts().disputes()).isNull();
        Page again = pages.open("admin", "/contract-texts?texts=SV");
        assertThat(again.html().select("textarea#methods").val()).isEqualTo("Egna\narbetssätt <b>x</b>");
        assertThat(again.html().select("main b")).isEmpty();
    }

    @Test
    void keeps_what_was_typed_when_somebody_else_was_first() {
        send("admin", before.revision(), "Första");
        Page conflict = send("admin", before.revision(), "Andra");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html().select("textarea#methods").val()).isEqualTo("Andra");
        assertThat(templates.find(Language.SV).texts().methods()).isEqualTo("Första");
        int seen = Integer.parseInt(conflict.html().select("input[name=revision]").val());
        assertThat(send("admin", seen, "Andra").status()).isEqualTo(302);
    }

    @Test
    void refuses_what_is_too_long_and_keeps_it() {
        Page refused = send("admin", before.revision(), "x".repeat(4001));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("textarea#methods[aria-invalid=true]").val()).hasSize(4001);
        assertThat(templates.find(Language.SV).texts()).isEqualTo(before.texts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"topi", "juha", "kaisa", "aino"})
    void is_for_administrators_alone(String other) {
        assertThat(pages.open(other, "/contract-texts").status()).isEqualTo(404);
        assertThat(send(other, before.revision(), "Egna").status()).isEqualTo(404);
        assertThat(templates.find(Language.SV).texts()).isEqualTo(before.texts());
    }

    private Page send(String person, int revision, String methods) {
        return pages.send(
                person, "/contract-texts", "language", "SV", "revision", String.valueOf(revision), "methods", methods);
    }
}
