package fi.kapula.portal;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;

/** The texts that analysts write into forms, made safe for a page: neither scripts nor styles come through. */
@Component
class RichText {

    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    String fromMarkdown(String text) {
        return text == null ? "" : renderer.render(markdown.parse(text));
    }

    String fromHtml(String html) {
        return html == null ? "" : Jsoup.clean(html, Safelist.basic());
    }
}
