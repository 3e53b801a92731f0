package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.people.OwnSettings;
import fi.kapula.shared.Language;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds on every page, in every language. A page that is missing here fails. */
@KapulaTest
class MarkupTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private Pages pages;

    @Autowired
    private OwnSettings settings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    /** Coachings have a page of their own. */
    private static final String CASE = "/cases/{key:(?!PTA-).*}";

    /** Leads on to Camunda's. */
    private static final String NO_PAGE = "/tasks/{id}/tasklist";

    /** A page by its mapping, and who opens it where. */
    private record Sample(String mapping, String person, String path) {}

    @AfterEach
    void everybody_reads_finnish_again() {
        List.of("topi", "juha", "kaisa", "saara", "admin").forEach(person -> settings.choose(person, Language.FI));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_is_clean(Language language) {
        List.of("topi", "juha", "kaisa", "saara", "admin").forEach(person -> settings.choose(person, language));
        List<Sample> samples = samples();
        assertThat(samples).extracting(Sample::mapping).containsAll(mappings());
        for (Sample sample : samples) {
            Page page = pages.open(sample.person(), sample.path());
            assertThat(page.html().select("html").attr("lang")).as(sample.path()).isEqualTo(language.code());
            isClean(sample.toString(), page);
        }
    }

    private List<Sample> samples() {
        process.clear();
        mail.forget();
        String accepted = cases.accepted();
        String sent = cases.sent("topi");
        cases.sendBack(sent, "Täsmennä.");
        cases.proposedTo("aino");
        cases.sentForGroup("topi", "taina");
        String done = mail.to("juha").get(0).path();
        String original = cases.waiting("topi", "juha");
        String combined = cases.combining("kaisa", original, cases.waiting("liisa", "lauri"));
        return List.of(
                new Sample("/", "topi", "/"),
                new Sample("/", "juha", "/"),
                new Sample("/", "kaisa", "/"),
                new Sample(CASE, "topi", "/cases/" + accepted),
                new Sample(CASE, "kaisa", "/cases/" + accepted),
                new Sample(CASE, "topi", "/cases/" + sent),
                new Sample("/cases/{key}/withdrawal", "topi", "/cases/" + sent + "/withdrawal"),
                new Sample(CASE, "topi", "/cases/" + original),
                new Sample(CASE, "kaisa", "/cases/" + combined),
                new Sample("/cases/{key}/taking-apart", "kaisa", "/cases/" + combined + "/taking-apart"),
                new Sample("/tasks/{id}", "topi", "/tasks/none"),
                new Sample("/tasks/{id}", "juha", done),
                new Sample("/supervisors", "kaisa", "/supervisors"),
                new Sample("/queue", "kaisa", "/queue"),
                new Sample("/queue", "kaisa", "/queue?state=PROPOSED&unit=kotihoito&kind=GROUP&words=x&weeks=2"),
                new Sample("/attention", "kaisa", "/attention"),
                new Sample("/", "saara", "/"),
                new Sample("/contract-texts", "admin", "/contract-texts?texts=SV"),
                new Sample("/mine", "topi", "/mine"),
                new Sample("/mine", "saara", "/mine"),
                new Sample("/mine/profile", "saara", "/mine/profile"),
                new Sample("/mine/password", "topi", "/mine/password"),
                new Sample("/mails", "admin", "/mails"),
                new Sample("/mails/{id}", "admin", "/mails/" + mail.last("topi").id()));
    }

    private TreeSet<String> mappings() {
        TreeSet<String> mappings = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> page : handlers.getHandlerMethods().entrySet()) {
            boolean ours = page.getValue().getBeanType().getPackage().equals(getClass().getPackage());
            if (ours && page.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mappings.addAll(page.getKey().getPatternValues());
            }
        }
        mappings.remove(NO_PAGE);
        return mappings;
    }

    private static void isClean(String sample, Page page) {
        assertThat(page.html().select("[style], style, script:not([src])")).as(sample + ": inline").isEmpty();
        assertThat(page.html().select("h1")).as(sample + ": h1").hasSize(1);
        assertThat(page.html().select("img:not([alt])")).as(sample + ": alt").isEmpty();
        assertThat(page.html().select("main#main, a.skip[href=#main], title")).as(sample + ": frame").hasSize(3);
        assertThat(page.html().text())
                .as(sample + ": texts")
                .doesNotContain("??", "portal.")
                .doesNotContainPattern("\\b(home|queue|attention|nav|case)\\.[a-z]")
                .doesNotContainPattern("\\bnull\\b");
        List<String> ids = page.html().select("[id]").eachAttr("id");
        assertThat(ids).as(sample + ": ids").doesNotHaveDuplicates();
        for (Element labelled : page.html().select("[aria-labelledby]")) {
            assertThat(ids).as(sample + ": labels").contains(labelled.attr("aria-labelledby"));
        }
    }
}
