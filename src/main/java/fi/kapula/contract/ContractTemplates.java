package fi.kapula.contract;

import fi.kapula.people.People;
import fi.kapula.people.Role;
import fi.kapula.shared.DomainException;
import fi.kapula.shared.Language;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The organisation's contract texts, one set a language. New contracts begin with them and then keep their own. */
@Service
@Validated
@Transactional
public class ContractTemplates {

    private final ContractTemplateRepository templates;
    private final People people;
    private final Clock clock;

    ContractTemplates(ContractTemplateRepository templates, People people, Clock clock) {
        this.templates = templates;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ContractTemplateTexts find(Language language) {
        return templates.findById(language).orElseThrow().texts();
    }

    /**
     * Replaces the texts of one language for contracts that are begun from now on.
     *
     * @throws DomainException when the person is no administrator
     */
    public void change(Language language, @Valid ContractTemplateTexts texts, String administrator) {
        if (!people.hasRole(administrator, Role.ADMINISTRATOR)) {
            throw new DomainException("error.contract.template");
        }
        templates.findById(language).orElseThrow().change(texts, administrator, clock.instant());
    }
}
