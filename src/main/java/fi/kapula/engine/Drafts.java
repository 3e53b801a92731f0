package fi.kapula.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.vault.BrokenSeal;
import fi.kapula.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Unfinished submissions, kept sealed on the server for the task's assignee alone until the task ends. */
@Component
public class Drafts {

    /** Characters of JSON; the longest form filled to its limits stays well below. */
    static final int LONGEST = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    static class TooLong extends RuntimeException {
        TooLong() {
            super("A draft may have at most " + LONGEST + " characters");
        }
    }

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcTemplate jdbc, Vault vault, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Replaces the person's draft of the task. Who may do so is for the gate to say. */
    @Transactional
    public void save(String taskId, String personId, Map<String, Object> values) {
        String content = FormValues.json(values);
        if (content.length() > LONGEST) {
            throw new TooLong();
        }
        jdbc.update("delete from form_draft where task_id = ?", taskId);
        jdbc.update(
                "insert into form_draft (task_id, person, content, saved_at) values (?, ?, ?, ?)",
                taskId,
                personId,
                vault.seal(content, place(taskId, personId)),
                Timestamp.from(clock.instant()));
    }

    /** The person's own draft; empty when there is none or it is somebody else's, left from before a reassignment. */
    public Map<String, Object> find(String taskId, String personId) {
        return jdbc
                .queryForList(
                        "select content from form_draft where task_id = ? and person = ?",
                        String.class,
                        taskId,
                        personId)
                .stream()
                .findFirst()
                .map(sealed -> open(sealed, place(taskId, personId)))
                .orElse(Map.of());
    }

    public void discard(String taskId) {
        jdbc.update("delete from form_draft where task_id = ?", taskId);
    }

    /** Where a draft belongs: it opens for this person's task only. */
    static String place(String taskId, String personId) {
        return "form_draft:%s:%s".formatted(personId, taskId);
    }

    /** A draft that cannot be opened is lost; the task it was for is not. */
    private Map<String, Object> open(String sealed, String place) {
        try {
            return json.readValue(vault.open(sealed, place), new TypeReference<>() {});
        } catch (BrokenSeal e) {
            LOG.error("{}", e.getMessage());
            return Map.of();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An unreadable draft was stored", e);
        }
    }
}
