package fi.kapula.notification;

import fi.kapula.notification.Mail.Content;
import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes a mail's subject, plain text and HTML; both bodies say the same. */
@Component
class MailRenderer {

    private final MailWords words;
    private final KapulaSettings kapula;
    private final MailSettings settings;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailRenderer(MailWords words, KapulaSettings kapula, MailSettings settings) {
        this.words = words;
        this.kapula = kapula;
        this.settings = settings;
        engine.addTemplateResolver(resolver("mail.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("mail.txt", TemplateMode.TEXT));
    }

    Content render(MailRequest request, Language language) {
        Locale locale = language.locale();
        String subject = words.subject(request, locale);
        Map<String, Object> values = new HashMap<>(words.ofCase(request, locale));
        values.put("language", language.code());
        values.put("subject", subject);
        values.put("quote", request.quote() == null ? List.of() : MailText.lines(request.quote()));
        values.put("link", link(request.path()));
        values.put("organisation", settings.organisation());
        Context context = new Context(locale, values);
        return new Content(subject, engine.process("mail.txt", context), engine.process("mail.html", context));
    }

    private String link(String path) {
        boolean inTasklist = settings.tasksInTasklist() && path.startsWith("/tasks/");
        return kapula.baseUrl() + path + (inTasklist ? "/tasklist" : "");
    }

    private static ClassLoaderTemplateResolver resolver(String name, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(Set.of(name));
        return resolver;
    }
}
