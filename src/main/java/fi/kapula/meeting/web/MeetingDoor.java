package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingAccess;
import fi.kapula.meeting.MeetingWords;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Missing;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Comes before every page of meetings: lets in those who may see them, and lets nothing stay in a cache. */
@ControllerAdvice(basePackageClasses = MeetingDoor.class)
class MeetingDoor {

    private final MeetingAccess access;
    private final MeetingWords words;
    private final CurrentUser currentUser;

    MeetingDoor(MeetingAccess access, MeetingWords words, CurrentUser currentUser) {
        this.access = access;
        this.words = words;
        this.currentUser = currentUser;
    }

    @ModelAttribute("caseTitle")
    String caseTitle(@PathVariable String key, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!access.mayRead(currentUser.id(), key)) {
            throw Missing.page();
        }
        return words.title(key);
    }
}
