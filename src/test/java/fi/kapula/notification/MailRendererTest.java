package fi.kapula.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.notification.Mail.Content;
import fi.kapula.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailRendererTest {

    /** What is told to people about themselves, and what must not tell a bystander what it is about. */
    static final Set<String> WITHOUT_CASE = Set.of("PasswordChanged", "PtaTask", "PtaReminder", "PtaNews", "PtaLate");

    static final Path GALLERY = Path.of("target/mails-to-look-at");

    final MailRenderer renderer = Requests.renderer();

    static Stream<Arguments> every_template_in_every_language() {
        TreeSet<String> templates = new TreeSet<>();
        for (String key : ResourceBundle.getBundle("messages.mail", Locale.ROOT).keySet()) {
            if (key.endsWith(".subject")) {
                templates.add(key.substring("mail.".length(), key.length() - ".subject".length()));
            }
        }
        templates.removeAll(WITHOUT_CASE);
        return templates.stream()
                .flatMap(template -> Stream.of(Language.values()).map(language -> Arguments.of(template, language)));
    }

    /** Writes them, too, so that they can be looked at. */
    @ParameterizedTest
    @MethodSource("every_template_in_every_language")
    void is_whole(String template, Language language) throws IOException {
        Object third = template.startsWith("AnswerProposal") ? LocalDate.of(2026, 12, 7) : "Aino Aalto";
        Content content = renderer.render(
                new MailRequest(
                        "event",
                        "topi",
                        template,
                        Requests.CASE,
                        "Topi Pesonen",
                        List.of(third, "Juha Pesonen", "Kotkantie 1"),
                        quotable(template) ? "Kiitos hakemuksesta.\n\nKerro vielä, miksi juuri nyt." : null,
                        "/tasks/4711"),
                language);
        assertThat(content.subject()).contains("Topi Pesonen").endsWith("(TNO-2026-0001)").hasSizeLessThan(120);
        assertThat(content.plain()).contains("http://localhost:8080/tasks/4711").contains("(TNO-2026-0001)");
        assertThat(content.html()).contains("<html lang=\"" + language.code() + "\">").doesNotContain(" th:", "[[");
        assertThat(content.plain()).doesNotContain("{", "[", " null", "mail.", "\uFFFD");
        Files.createDirectories(GALLERY);
        String name = template + "." + language.code();
        Files.writeString(GALLERY.resolve(name + ".html"), content.html());
        Files.writeString(GALLERY.resolve(name + ".txt"), content.subject() + "\n\n" + content.plain());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_mail_about_no_case_names_none(Language language) throws IOException {
        Instant time = Instant.parse("2026-12-07T22:05:00Z");
        for (String template : WITHOUT_CASE) {
            MailRequest request = MailRequest.withoutCase("event", "topi", template, List.of(time), "/mine");
            Content content = renderer.render(request, language);
            assertThat(content.subject()).doesNotContain("(", "{");
            assertThat(content.plain())
                    .contains("http://localhost:8080/mine")
                    .doesNotContain("{", "[", "()", " null", "mail.", "\n\n\n\n");
            assertThat(content.html()).doesNotContain(" th:", "[[", "()");
            if (template.equals("PasswordChanged")) {
                assertThat(content.plain() + content.html()).containsSubsequence("2026", "2026");
            }
            Files.createDirectories(GALLERY);
            Files.writeString(GALLERY.resolve(template + "." + language.code() + ".txt"), content.plain());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void both_forms_say_the_same(Language language) {
        Content content = renderer.render(Requests.returned("Topi Pesonen", "Ensin tämä.\nSitten tuo."), language);
        String seen = words(content.html().replaceAll("(?s)<head>.*</head>", "").replaceAll("<[^>]+>", " "));
        for (String line : content.plain().lines().toList()) {
            assertThat(seen).contains(words(line.replaceFirst("^> |^-- $", "").replaceFirst(":$", "")));
        }
    }

    @Test
    void tasks_open_where_the_organisation_wants_them() {
        MailRequest request = Requests.returned("Topi Pesonen", "Ensin tämä.");
        MailRenderer toTasklist = Requests.renderer(Requests.settings(true));
        assertThat(renderer.render(request, Language.FI).html()).contains("\"http://localhost:8080/tasks/1\"");
        assertThat(toTasklist.render(request, Language.FI).html()).contains("\"http://localhost:8080/tasks/1/tasklist\"");
        assertThat(toTasklist.render(request, Language.FI).plain()).contains("http://localhost:8080/tasks/1/tasklist\n");
    }

    @Test
    void markup_in_what_people_write_stays_text() {
        String nasty = "<script>alert(1)</script> & \"quotes\" </blockquote><img src=x onerror=alert(1)>";
        Content content = renderer.render(Requests.returned(nasty, nasty), Language.FI);
        assertThat(content.html())
                .doesNotContain("<script", "<img", "</blockquote><img")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;");
        assertThat(content.plain()).contains("> " + nasty);
    }

    @Test
    void expressions_in_what_people_write_are_not_evaluated() {
        String nasty = "${7*7} [[${7*7}]] [(${7*7})] __${7*7}__ *{subject} #{mail.frame.greeting} {0} {2} ''";
        Content content = renderer.render(Requests.returned(nasty, nasty), Language.FI);
        assertThat(content.plain()).contains("> " + nasty).contains("Asia: " + nasty).doesNotContain("49");
        assertThat(content.html()).doesNotContain("49").contains("[[${7*7}]] [(${7*7})] __${7*7}__");
    }

    @Test
    void a_line_break_in_a_title_breaks_no_header() {
        Content content = renderer.render(
                Requests.returned("Topi\r\nBcc: everybody@x.example\r\n\r\nHello\u2028\u0000\u202Ethere", null),
                Language.FI);
        assertThat(content.subject())
                .isEqualTo("Täydennä työnohjaushakemus: Topi Bcc: everybody@x.example Hello there (TNO-2026-0001)");
    }

    @Test
    void a_long_title_is_cut_in_the_subject_and_whole_inside() {
        String title = "🌱".repeat(300);
        Content content = renderer.render(Requests.returned(title, null), Language.FI);
        assertThat(content.subject()).endsWith("🌱… (TNO-2026-0001)");
        assertThat(content.subject().codePointCount(0, content.subject().length())).isLessThan(130);
        assertThat(content.plain()).contains(title);
    }

    @Test
    void a_quote_keeps_its_lines_and_loses_what_no_database_takes() {
        String reason = "eka\r\n\r\n\ttoka \u0000\uD800\rkolmas";
        Content content = renderer.render(Requests.returned("Topi", reason), Language.FI);
        assertThat(content.plain()).contains("Perustelu\n> eka\n> \n>  toka\n> kolmas\n");
        assertThat(content.html()).contains("eka<br><br> toka<br>kolmas</blockquote>");
    }

    @Test
    void days_and_times_are_written_as_the_language_writes_them() {
        Instant time = Instant.parse("2026-12-07T22:05:00Z");
        assertThat(request(LocalDate.of(2026, 12, 7), Language.FI)).contains("viimeistään 7.12.2026.");
        assertThat(request(time, Language.FI)).contains("viimeistään 8.12.2026 klo 0.05.");
        assertThat(request(time, Language.SV)).contains("senast 8.12.2026 kl. 0.05.");
        assertThat(request(time, Language.EN)).contains("by 8 December 2026 at 0:05.");
    }

    private String request(Object day, Language language) {
        MailRequest request =
                new MailRequest("e", "aino", "AnswerProposal", Requests.CASE, "Topi", List.of(day), null, "/");
        return renderer.render(request, language).plain();
    }

    private static boolean quotable(String template) {
        return ResourceBundle.getBundle("messages.mail", Locale.ROOT).containsKey("mail." + template + ".quote");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
