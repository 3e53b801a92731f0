package fi.kapula.portal;

import fi.kapula.engine.OpenTasks;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where a page of tasks ended, as a link carries it: milliseconds of the due date, and the task's id. */
final class TaskCursor {

    private TaskCursor() {}

    static String after(OpenTasks.Entry entry) {
        return of(entry.due(), entry.id());
    }

    static String of(Instant due, String id) {
        return due.toEpochMilli() + "_" + id;
    }

    /** @return null for null: the first page */
    static OpenTasks.Cursor parse(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("_", 2);
        try {
            return new OpenTasks.Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }
}
