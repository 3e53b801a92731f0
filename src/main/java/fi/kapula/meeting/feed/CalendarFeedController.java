package fi.kapula.meeting.feed;

import fi.kapula.meeting.CalendarFeeds;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What calendar programs fetch. Nobody has signed in: whoever knows the secret may read. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** When it was written, which says nothing of whether something has changed. */
    private static final String WRITTEN_AT = "DTSTAMP:[^\r\n]*";

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> feed(@PathVariable String secret) {
        return feeds.read(secret).map(CalendarFeedController::answer).orElseGet(CalendarFeedController::nothing);
    }

    private static ResponseEntity<String> answer(String calendar) {
        byte[] content = calendar.replaceAll(WRITTEN_AT, "").getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(content) + "\"")
                .body(calendar);
    }

    private static ResponseEntity<String> nothing() {
        return ResponseEntity.notFound().header("Referrer-Policy", "no-referrer").build();
    }
}
