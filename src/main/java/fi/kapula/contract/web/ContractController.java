package fi.kapula.contract.web;

import fi.kapula.contract.ContractPdf;
import fi.kapula.contract.Contracts;
import fi.kapula.document.PdfAnswer;
import fi.kapula.security.CurrentUser;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The contract to keep. For those who may not see it there is none. */
@Controller
class ContractController {

    private final Contracts contracts;
    private final ContractPdf pdf;
    private final CurrentUser currentUser;

    ContractController(Contracts contracts, ContractPdf pdf, CurrentUser currentUser) {
        this.contracts = contracts;
        this.pdf = pdf;
        this.currentUser = currentUser;
    }

    @GetMapping("/cases/{businessKey}/contract/{version:[0-9]{1,6}}.pdf")
    ResponseEntity<byte[]> contract(@PathVariable String businessKey, @PathVariable int version) {
        return currentUser
                .member()
                .flatMap(member -> contracts
                        .document(businessKey, version, member.id())
                        .map(document -> pdf.render(document, member.language())))
                .map(file -> PdfAnswer.of("%s-%d.pdf".formatted(businessKey, version), file))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
