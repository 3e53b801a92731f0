package fi.kapula;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.kapula.testing.Browser;
import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.TasklistPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A group of three is supervised, with the mails in hand, in the real Tasklist: a meeting, a contract and its change, another
 * supervisor, and the end.
 */
class FromAcceptanceToClosingTest extends BrowserTest {

    private static final String PRICE = "87 euroa ohjausyksiköltä";
    private static final String OTHER_PRICE = "93 euroa ohjausyksiköltä";
    private static final String REASON = "Emme löytäneet yhteistä säveltä.";

    @Test
    void saara_and_after_her_aino_supervise_topi_taina_and_teemu() {
        String key = cases.runningGroup();
        agreeOnMeeting(key);
        answer("topi", "Sopii");
        answer("taina", "Ei sovi");

        draft(key, PRICE);
        List.of("topi", "taina", "teemu", "kaisa").forEach(this::acknowledge);
        assertThat(contractStates()).containsExactly("IN_FORCE");

        draft(key, OTHER_PRICE);
        assertThat(mail.last("topi").plain()).contains("Kohta, joka ei koske sinua");
        List.of("kaisa", "topi", "taina", "teemu").forEach(this::acknowledge);
        assertThat(contractStates()).containsExactly("REPLACED", "IN_FORCE");

        giveBack(key);
        assertThat(mail.last("kaisa").plain()).contains(REASON);
        propose("Aino Lehtonen");
        accept();
        close(key);

        assertThat(jdbc.queryForList("select state from supervision order by id", String.class))
                .containsExactly("CHANGED", "CLOSED");
        seesTheEnd(key, "taina");
        List.of("topi", "taina", "teemu").forEach(supervisee -> assertThat(mail.to(supervisee))
                .noneMatch(one -> one.plain().contains(PRICE) || one.plain().contains(OTHER_PRICE) || one.plain().contains(REASON)));
    }

    private void agreeOnMeeting(String key) {
        TasklistPage saara = fromMail("saara");
        Browser.screenshot(saara.page(), "supervision-1-next-step");
        takeStep(saara, "Sovin tapaamisen");
        saara.openTask("Sovi tapaaminen");
        saara.fill("Paikka tai etäyhteyden linkki", "Kaupungintalo, huone 3");
        Browser.screenshot(saara.page(), "supervision-2-meeting");
        saara.complete();
        assertThat(saara.card("Valitse seuraava askel")).containsText(key);
    }

    private void answer(String person, String answer) {
        TasklistPage supervisee = fromMail(person);
        supervisee.choose(answer);
        Browser.screenshot(supervisee.page(), "supervision-3-answer");
        supervisee.complete();
    }

    private void draft(String key, String price) {
        TasklistPage saara = browser.tasklist("saara");
        saara.openTask("Valitse seuraava askel");
        takeStep(saara, "Laadin tai muutan sopimuksen");
        saara.openTask("Laadi sopimus");
        saara.fill("Hinta", price);
        Browser.screenshot(saara.page(), "supervision-4-contract");
        saara.complete();
        assertThat(saara.card("Valitse seuraava askel")).containsText(key);
    }

    private void acknowledge(String person) {
        TasklistPage party = fromMail(person);
        Browser.screenshot(party.page(), "supervision-5-acknowledge-" + person);
        if (!person.equals("kaisa")) {
            assertThat(party.page().content()).doesNotContain("euroa");
        }
        // Teemu reads English
        party.choose(person.equals("teemu") ? "I accept" : "Hyväksyn");
        party.complete();
    }

    private void giveBack(String key) {
        TasklistPage saara = browser.tasklist("saara");
        saara.openTask("Valitse seuraava askel");
        takeStep(saara, "Ohjaus ei toimi, tarvitaan toinen ohjaaja");
        saara.openTask("Pyydä uutta ohjaajaa");
        saara.fill("Viesti koordinaattorille", REASON);
        Browser.screenshot(saara.page(), "supervision-6-change");
        saara.complete();
        assertThat(saara.page().locator("body")).not().containsText(key);
    }

    private void propose(String supervisor) {
        TasklistPage kaisa = fromMail("kaisa");
        kaisa.claim();
        kaisa.choose("Ehdotan ohjaajalle");
        kaisa.pick("Ohjaaja", supervisor);
        Browser.screenshot(kaisa.page(), "supervision-7-propose");
        kaisa.complete();
    }

    private void accept() {
        TasklistPage aino = fromMail("aino");
        aino.choose("Otan ohjauksen");
        aino.complete();
    }

    private void close(String key) {
        TasklistPage aino = browser.tasklist("aino");
        aino.openTask("Valitse seuraava askel");
        takeStep(aino, "Päätän ohjauksen");
        aino.openTask("Päätä ohjaus");
        aino.choose("Loppuarviointi on tehty");
        Browser.screenshot(aino.page(), "supervision-8-close");
        aino.complete();
        assertThat(aino.page().locator("body")).not().containsText(key);
    }

    private void seesTheEnd(String key, String person) {
        Page page = browser.signIn(person);
        page.navigate("/cases/" + key);
        assertThat(page.locator("main")).containsText("Ohjaus on päättynyt");
        assertThat(page.locator("main")).not().containsText("euroa");
        assertThat(page.locator("main")).not().containsText(REASON);
        Browser.screenshot(page, "supervision-9-ended");
    }

    private List<String> contractStates() {
        return jdbc.queryForList("select state from contract_version order by id", String.class);
    }

    private static void takeStep(TasklistPage supervisor, String step) {
        supervisor.choose(step);
        supervisor.complete();
    }
}
