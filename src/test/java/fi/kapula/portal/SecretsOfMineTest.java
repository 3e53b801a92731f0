package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.DatabaseDump;
import fi.kapula.testing.Door;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Neither a feed's address nor a password stands anywhere in the database, the engine's tables too, or in the log. */
@KapulaTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsOfMineTest {

    private static final List<String> PASSWORDS = List.of("KanarialintuQX7 laulaa", "KanarialintuQX8 vaikenee", "KanariaQX9");

    /** Everything that could see them, as loudly as it goes, but for the addresses that Spring tells when it debugs. */
    private static final Map<String, LogLevel> LOGGERS = Map.of(
            "fi.kapula", LogLevel.TRACE,
            "org.springframework.security", LogLevel.INFO,
            "org.springframework.jdbc", LogLevel.TRACE,
            "org.hibernate.SQL", LogLevel.DEBUG,
            "org.hibernate.orm.jdbc.bind", LogLevel.TRACE);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private DatabaseDump dump;

    @Autowired
    private JdbcTemplate jdbc;

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private String hash;

    @BeforeEach
    void everything_of_ours_is_logged() {
        process.clear();
        hash = jdbc.queryForObject("select password from person where id = 'topi'", String.class);
        LOGGERS.forEach(logging::setLogLevel);
    }

    @AfterEach
    void nothing_is_left_for_others() {
        LOGGERS.keySet().forEach(logger -> logging.setLogLevel(logger, null));
        jdbc.update("update person set password = ? where id = 'topi'", hash);
        jdbc.update("delete from sign_in_attempt");
        process.clear();
    }

    @Test
    void are_kept_nowhere(CapturedOutput log) {
        Door topi = Door.portal(port, "topi");
        topi.form("/mine/calendar", Map.of("_csrf", token(topi)));
        String address = Jsoup.parse(topi.get("/mine").body()).select("#address").attr("value");
        String path = address.replaceFirst("^https?://[^/]+", "");
        String secret = path.replaceAll("/calendar/|\\.ics", "");
        assertThat(secret).hasSize(43);
        assertThat(Door.closed(port).get(path).status()).isEqualTo(200);
        assertThat(Door.closed(port).get(path + "?x").status()).isEqualTo(200);
        assertThat(topi.get(path).status()).isEqualTo(200);

        change(topi, "topi-demo", PASSWORDS.get(2), PASSWORDS.get(1));
        change(topi, PASSWORDS.get(1), PASSWORDS.get(0), PASSWORDS.get(0));
        change(topi, "topi-demo", PASSWORDS.get(0), PASSWORDS.get(0));
        change(topi, PASSWORDS.get(0), PASSWORDS.get(1), PASSWORDS.get(1));
        mail.deliver();
        assertThat(mail.to("topi")).hasSize(2);

        assertThat(dump.values())
                .anyMatch(value -> value.toLowerCase().startsWith("calendar_feed.person: topi"))
                .noneMatch(value -> value.contains(secret))
                .noneMatch(value -> PASSWORDS.stream().anyMatch(value::contains));
        assertThat(log.getAll()).contains("calendar_feed").doesNotContain(secret, "Kanaria");
    }

    private static void change(Door door, String current, String next, String again) {
        door.form("/mine/password", Map.of("_csrf", token(door), "current", current, "next", next, "again", again));
    }

    private static String token(Door door) {
        return Jsoup.parse(door.get("/mine").body()).select("input[name=_csrf]").attr("value");
    }
}
