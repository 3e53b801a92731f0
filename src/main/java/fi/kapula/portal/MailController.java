package fi.kapula.portal;

import fi.kapula.notification.MailOutbox;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.Words.Moment;
import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Missing;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The mails that were written, for administrators. Their HTML is not shown: the text says the same and does no harm. */
@Controller
class MailController {

    /** @param subject null where what mails say is their recipients' alone */
    record MailRow(long id, Moment created, String recipient, String subject, String businessKey, boolean sent) {}

    /** A line of a mail's text. @param path where it leads when it is a link into the portal, else null */
    record Line(String text, String path) {}

    private final MailOutbox outbox;
    private final People people;
    private final Words words;
    private final String baseUrl;

    MailController(MailOutbox outbox, People people, Words words, KapulaSettings kapula) {
        this.outbox = outbox;
        this.people = people;
        this.words = words;
        this.baseUrl = kapula.baseUrl().toString();
    }

    @GetMapping("/mails")
    String list(Visitor visitor, @RequestParam(required = false) Long before, Model model) {
        Missing.unless(visitor.isAdministrator());
        Slice<MailOutbox.Entry> mails = Slice.of(outbox.newest(before, Slice.READ), MailOutbox.Entry::id);
        Map<String, PersonCard> recipients =
                people.persons(mails.rows().stream().map(MailOutbox.Entry::recipient).toList());
        model.addAttribute("mails", mails.map(mail -> row(mail, recipients.get(mail.recipient()), visitor)));
        model.addAttribute("before", before);
        model.addAttribute("contentVisible", outbox.contentVisible());
        return "mails";
    }

    @GetMapping("/mails/{id}")
    String show(Visitor visitor, @PathVariable long id, Model model) {
        Missing.unless(visitor.isAdministrator());
        MailOutbox.Content content = outbox.content(id).orElseThrow(Missing::page);
        model.addAttribute("subject", content.subject());
        model.addAttribute("lines", lines(content.plain()));
        return "mail-text";
    }

    private MailRow row(MailOutbox.Entry mail, PersonCard recipient, Visitor visitor) {
        return new MailRow(
                mail.id(),
                words.time(visitor.language(), mail.created()),
                recipient == null ? mail.recipient() : recipient.name(),
                mail.subject(),
                mail.businessKey(),
                mail.sent());
    }

    private List<Line> lines(String plain) {
        return plain.lines()
                .map(line -> new Line(line, isLink(line) ? line.substring(baseUrl.length()) : null))
                .toList();
    }

    private boolean isLink(String line) {
        return line.startsWith(baseUrl) && line.substring(baseUrl.length()).matches("/\\w[\\w/.-]*");
    }
}
