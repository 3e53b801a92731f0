package fi.kapula.document;

import fi.kapula.shared.Language;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages that become PDFs: XHTML from templates that know no request, and so no links. */
@Component
class PdfPages {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PdfPages(MessageSource messages) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
    }

    /** The language of the words is the value {@code language} as well. */
    String html(String template, Map<String, Object> values, Language language) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("language", language.code());
        return storable(engine.process(template, new Context(language.locale(), all)));
    }

    /** Without the few characters that XML does not know, which a text may contain all the same. */
    private static String storable(String page) {
        StringBuilder kept = new StringBuilder(page.length());
        page.codePoints()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
