package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.shared.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a task's page says of its own accord about each form: what its button does, and what happens then. */
class TaskTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_form_says_what_its_button_does_and_what_happens_next(Language language) throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle("messages/task", language.locale());
        assertThat(forms()).isNotEmpty().allSatisfy(form -> {
            assertThat(texts.getString("task.button." + form)).isNotBlank();
            assertThat(texts.getString("task.next." + form)).isNotBlank();
        });
    }

    private static List<String> forms() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form"))
                .map(file -> file.getFilename().replace(".form", ""))
                // What begins a process has a button on the first page.
                .filter(form -> !form.startsWith("Begin"))
                .toList();
    }
}
