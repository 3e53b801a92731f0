package fi.kapula.pta.web;

import fi.kapula.document.PdfAnswer;
import fi.kapula.pta.CoachingPapers;
import fi.kapula.pta.CoachingSummaries;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Missing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a period of coaching came to, to read and to keep. */
@Controller
class SummaryController {

    private final CoachingSummaries summaries;
    private final CoachingPapers papers;
    private final CurrentUser currentUser;

    SummaryController(CoachingSummaries summaries, CoachingPapers papers, CurrentUser currentUser) {
        this.summaries = summaries;
        this.papers = papers;
        this.currentUser = currentUser;
    }

    @GetMapping("/cases/{key:PTA-\\d+-\\d+}/summary")
    String summary(@PathVariable String key, Model model) {
        model.addAttribute("page", summaries.read(reader(), key).orElseThrow(Missing::page));
        return "pta/summary";
    }

    @GetMapping("/cases/{key:PTA-\\d+-\\d+}/summary.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String key) {
        Member reader = reader();
        return summaries.print(reader, key)
                .map(page -> papers.summary(page, reader.language()))
                .map(file -> PdfAnswer.of(key + ".pdf", file))
                .orElseThrow(Missing::page);
    }

    /** Where the mail about the end leads, because what it says tells a bystander nothing. */
    @GetMapping("/news/{coaching:\\d{1,18}}")
    String news(@PathVariable long coaching) {
        return "redirect:/cases/%s/summary"
                .formatted(summaries.businessKey(reader(), coaching).orElseThrow(Missing::page));
    }

    private Member reader() {
        return currentUser.member().orElseThrow(Missing::page);
    }
}
