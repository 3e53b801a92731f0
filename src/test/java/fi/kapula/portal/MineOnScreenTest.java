package fi.kapula.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fi.kapula.people.OwnProfile;
import fi.kapula.people.SupervisorProfile;
import fi.kapula.testing.BrowserTest;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser, on a desk and on a phone, by day and by night. */
class MineOnScreenTest extends BrowserTest {

    @Autowired
    private OwnProfile profiles;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK", "320, LIGHT"})
    void a_supervisor_minds_their_own(int width, ColorScheme colours) {
        SupervisorProfile before = profiles.find("saara").orElseThrow();
        String hash = jdbc.queryForObject("select password from person where id = 'saara'", String.class);
        try {
            Page saara = browser.window("fi-FI", width, 844);
            saara.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            browser.signIn(saara, "saara");
            String suffix = "-" + width + "-" + colours.name().toLowerCase();
            saara.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("(omat tiedot)")).click();
            fits(saara, "mine" + suffix);

            button(saara, "Tee kalenteriosoite");
            assertThat(saara.getByLabel("Kalenteriosoitteesi")).hasValue(Pattern.compile(".*/calendar/[\\w-]{43}\\.ics"));
            fits(saara, "mine-address" + suffix);

            saara.getByText("Muokkaa omaa esittelyäsi").click();
            fits(saara, "mine-profile" + suffix);
            saara.getByLabel("Enimmäismäärä").fill("4");
            saara.getByLabel("Viimeinen päivä").fill("2027-01-31");
            for (String form : new String[] {"Yksilö", "Pari", "Ryhmä"}) {
                saara.getByLabel(form).uncheck();
            }
            button(saara, "Tallenna");
            assertThat(saara.getByRole(AriaRole.ALERT)).containsText("Valitse ainakin yksi ohjausmuoto.");
            fits(saara, "mine-profile-wrong" + suffix);
            saara.getByLabel("Ryhmä").check();
            saara.getByLabel("Ensimmäinen päivä").fill("2027-01-01");
            button(saara, "Tallenna");
            assertThat(saara.getByRole(AriaRole.STATUS)).containsText("Esittelysi on tallennettu.");

            saara.navigate("/mine/password");
            saara.getByLabel("Nykyinen salasana").fill("wrong");
            saara.locator("#next").fill("salasana1234");
            saara.locator("#again").fill("salasana1235");
            button(saara, "Vaihda salasana");
            fits(saara, "mine-password-wrong" + suffix);
            saara.getByLabel("Nykyinen salasana").fill("saara-demo");
            saara.locator("#next").fill("sininen vene soutaa");
            saara.locator("#again").fill("sininen vene soutaa");
            button(saara, "Vaihda salasana");
            assertThat(saara.getByRole(AriaRole.STATUS)).containsText("Salasana on vaihdettu.");
        } finally {
            jdbc.update("update person set password = ? where id = 'saara'", hash);
            jdbc.update("delete from sign_in_attempt");
            jdbc.update("delete from supervisor_form where person = 'saara'");
            before.forms().forEach(form -> jdbc.update("insert into supervisor_form values ('saara', ?)", form.name()));
            jdbc.update("update supervisor_profile set maximum = ?, unavailable_from = null, unavailable_to = null,"
                    + " version = version + 1 where person = 'saara'", before.maximum());
        }
    }

    private static void button(Page page, String text) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true)).click();
    }

    /** Nothing is wider than the screen. */
    private static void fits(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", picture + ".png")));
        Object wide = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wide).as(picture).isEqualTo(false);
    }
}
