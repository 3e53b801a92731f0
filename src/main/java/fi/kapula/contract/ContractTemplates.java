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
    public ContractTemplateCard find(Language language) {
        return templates.findById(language).orElseThrow().toCard();
    }

    /**
     * Replaces the texts of one language for contracts that are begun from now on.
     *
     * @param revision of the texts that the administrator has seen
     * @return false when somebody else has changed them since; nothing is changed then
     * @throws DomainException when the person is no administrator
     */
    public boolean change(
            Language language, int revision, @Valid ContractTemplateTexts texts, String administrator) {
        if (!people.hasRole(administrator, Role.ADMINISTRATOR)) {
            throw new DomainException("error.contract.template");
        }
        ContractTemplate template = templates.lock(language).orElseThrow();
        if (template.revision() != revision) {
            return false;
        }
        template.change(texts, administrator, clock.instant());
        return true;
    }
}
