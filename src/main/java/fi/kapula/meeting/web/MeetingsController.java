package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingCalendar;
import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.Meetings.Position;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Missing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a case: those ahead first, then, page by page, what has been. */
@Controller
@RequestMapping("/cases/{key}/meetings")
class MeetingsController {

    private static final int SIZE = 20;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Meetings meetings;
    private final MeetingRows rows;
    private final MeetingFinder finder;
    private final MeetingCalendar calendar;
    private final CurrentUser currentUser;

    MeetingsController(
            Meetings meetings,
            MeetingRows rows,
            MeetingFinder finder,
            MeetingCalendar calendar,
            CurrentUser currentUser) {
        this.meetings = meetings;
        this.rows = rows;
        this.finder = finder;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    @GetMapping
    String list(@PathVariable String key, @RequestParam(required = false) String before, Model model) {
        Member reader = currentUser.member().orElseThrow(Missing::page);
        // One more than a page shows, to know whether there are more.
        List<MeetingCard> found = meetings.behind(key, Position.parse(before), SIZE + 1);
        List<MeetingCard> behind = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("ahead", before == null ? rows.of(meetings.ahead(key), reader) : List.of());
        model.addAttribute("behind", rows.of(behind, reader));
        model.addAttribute("before", before);
        model.addAttribute("next", found.size() > SIZE ? behind.get(SIZE - 1).position() : null);
        return "meeting/list";
    }

    @GetMapping("/{id:\\d+}.ics")
    ResponseEntity<String> file(@PathVariable String key, @PathVariable long id) {
        MeetingCard meeting = finder.own(key, id);
        if (!rows.isAhead(meeting)) {
            throw Missing.page();
        }
        String name = "%s-%d.ics".formatted(key, id);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(calendar.file(meeting, currentUser.language()));
    }
}
