package fi.kapula.pta.web;

import fi.kapula.document.PdfAnswer;
import fi.kapula.pta.CoachingPapers;
import fi.kapula.pta.DiscussionRecords;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Missing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The record of a discussion, to read and to keep. */
@Controller
@RequestMapping("/cases/{key:PTA-\\d+-\\d+}/discussions")
class DiscussionController {

    private final DiscussionRecords records;
    private final CoachingPapers papers;
    private final CurrentUser currentUser;

    DiscussionController(DiscussionRecords records, CoachingPapers papers, CurrentUser currentUser) {
        this.records = records;
        this.papers = papers;
        this.currentUser = currentUser;
    }

    @GetMapping("/{id:\\d{1,18}}")
    String discussion(@PathVariable String key, @PathVariable long id, Model model) {
        model.addAttribute("page", records.read(reader(), key, id).orElseThrow(Missing::page));
        return "pta/discussion";
    }

    @GetMapping("/{id:\\d{1,18}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String key, @PathVariable long id) {
        Member reader = reader();
        return records.print(reader, key, id)
                .map(page -> papers.discussion(page, reader.language()))
                .map(file -> PdfAnswer.of("%s-%d.pdf".formatted(key, id), file))
                .orElseThrow(Missing::page);
    }

    private Member reader() {
        return currentUser.member().orElseThrow(Missing::page);
    }
}
