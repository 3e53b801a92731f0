package fi.kapula.engine;

import fi.kapula.engine.TaskCards.TaskCard;
import fi.kapula.shared.Directory;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells Tasklist's own scripts what its lists do not know: whose case a task belongs to, and who reads in which language. */
@RestController
class TaskCardController {

    /** Of one request; Tasklist shows 15 tasks at a time. */
    private static final int MOST = 100;

    record Reader(String id, String name, String language) {}

    private final TaskCards cards;
    private final Directory directory;

    TaskCardController(TaskCards cards, Directory directory) {
        this.cards = cards;
        this.directory = directory;
    }

    @GetMapping(path = "/api/task-cards", produces = MediaType.APPLICATION_JSON_VALUE)
    List<TaskCard> cards(@RequestParam List<String> ids, Principal person) {
        if (ids.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "At most " + MOST + " ids at a time");
        }
        return cards.cards(new LinkedHashSet<>(ids), member(person));
    }

    @GetMapping(path = "/api/reader", produces = MediaType.APPLICATION_JSON_VALUE)
    Reader reader(Principal person) {
        Directory.Member member = member(person);
        return new Reader(member.id(), member.name(), member.language().code());
    }

    private Directory.Member member(Principal person) {
        return directory.member(person.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }
}
