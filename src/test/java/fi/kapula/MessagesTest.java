package fi.kapula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every bundle in {@code messages/} says the same things in Finnish (its base), Swedish and English. */
@Tag("models")
class MessagesTest {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    static final List<String> TRANSLATIONS = List.of("_sv", "_en");

    /** Finnish texts of forms stand in the forms themselves, so that analysts see them in the Modeler. */
    static final List<String> WITHOUT_FINNISH = List.of("form");

    @TestFactory
    Stream<DynamicTest> every_bundle_is_whole_in_three_languages() throws IOException {
        return bundles().map(bundle -> DynamicTest.dynamicTest(bundle, () -> {
            String base = WITHOUT_FINNISH.contains(bundle) ? "_sv" : "";
            Map<String, String> texts = read(bundle + base);
            texts.forEach((key, text) -> isWritable(bundle + base, key, text));
            for (String translation : TRANSLATIONS) {
                Map<String, String> translated = read(bundle + translation);
                assertThat(translated.keySet()).as(bundle + translation).isEqualTo(texts.keySet());
                translated.forEach((key, text) -> {
                    isWritable(bundle + translation, key, text);
                    assertThat(placeholders(text))
                            .as(bundle + translation + " " + key)
                            .isEqualTo(placeholders(texts.get(key)));
                });
            }
        }));
    }

    private static void isWritable(String bundle, String key, String text) {
        assertThat(text).as(bundle + " " + key).isNotBlank().doesNotContain("\uFFFD", "Ã", "Â");
        if (!placeholders(text).isEmpty()) {
            // Beside a placeholder an apostrophe begins a literal: {0}'s would print {0}.
            assertThat(text.replace("''", "")).as(bundle + " " + key).doesNotContain("'");
            new MessageFormat(text);
        }
    }

    private static TreeSet<String> placeholders(String text) {
        return new TreeSet<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Stream<String> bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties"))
                .map(Resource::getFilename)
                .map(name -> name.replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                .distinct()
                .sorted();
    }

    /** Refuses a key that stands there twice, of which all but the last would be lost. */
    private static Map<String, String> read(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Properties once = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                assertThat(texts.put((String) key, (String) text)).as(name + " says twice " + key).isNull();
                return super.put(key, text);
            }
        };
        Resource file = new ClassPathResource("messages/" + name + ".properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            once.load(reader);
        }
        return texts;
    }
}
