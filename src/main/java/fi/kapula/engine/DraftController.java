package fi.kapula.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what Tasklist would leave in the browser. A task that is not the person's own looks like one that does not exist. */
@RestController
@RequestMapping("/api/tasks/{taskId}/draft")
class DraftController {

    /** Four bytes are the longest character; more is refused before it is read as JSON. */
    private static final int MOST_BYTES = 4 * Drafts.LONGEST;

    private final TaskGate gate;
    private final ObjectMapper json;

    DraftController(TaskGate gate, ObjectMapper json) {
        this.gate = gate;
        this.json = json;
    }

    /** @param body the form's values by its keys */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> save(@PathVariable String taskId, InputStream body, Principal person) throws IOException {
        byte[] sent = body.readNBytes(MOST_BYTES + 1);
        if (sent.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        Map<String, Object> values = json.readValue(sent, new TypeReference<>() {});
        if (values == null) {
            return ResponseEntity.badRequest().build();
        }
        gate.saveDraft(taskId, person.getName(), values);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    ResponseEntity<Void> discard(@PathVariable String taskId, Principal person) {
        gate.discardDraft(taskId, person.getName());
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Void> notTheirs(SubmissionRejected rejection) {
        return ResponseEntity.status(rejection.status()).build();
    }

    @ExceptionHandler
    ResponseEntity<Void> notJson(JsonProcessingException unreadable) {
        return ResponseEntity.badRequest().build();
    }

    @ExceptionHandler
    ResponseEntity<Void> tooLong(Drafts.TooLong tooLong) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
    }
}
