package fi.kapula.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a question set from its file. Whatever the file says that a set does not have is refused, not overlooked. */
final class QuestionSetFile {

    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private QuestionSetFile() {}

    /** @throws BrokenQuestionSet when it is not as it has to be */
    static QuestionSet read(Resource file) {
        QuestionSet set = parse(file);
        List<String> problems = new ArrayList<>(QuestionSetCheck.problems(set));
        String expected = "%s-%d.yaml".formatted(set.id(), set.version());
        if (!expected.equals(file.getFilename())) {
            problems.add("it is called %s, and its id and version say %s".formatted(file.getFilename(), expected));
        }
        if (!problems.isEmpty()) {
            throw new BrokenQuestionSet(file.getFilename(), problems);
        }
        return set;
    }

    private static QuestionSet parse(Resource file) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (InputStream content = file.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(strict)).load(content);
            return RECORDS.treeToValue(RECORDS.valueToTree(tree), QuestionSet.class);
        } catch (YAMLException e) {
            throw new BrokenQuestionSet(file.getFilename(), List.of(e.getMessage()));
        } catch (JsonProcessingException e) {
            throw new BrokenQuestionSet(file.getFilename(), List.of(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
