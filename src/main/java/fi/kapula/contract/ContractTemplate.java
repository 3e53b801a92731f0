package fi.kapula.contract;

import fi.kapula.shared.Language;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** The organisation's own contract texts in one language. */
@Entity
class ContractTemplate {

    @Id
    @Enumerated(EnumType.STRING)
    private Language language;

    @Embedded
    private ContractTemplateTexts texts;

    private String changedBy;
    private Instant changedAt;

    @Version
    private int revision;

    protected ContractTemplate() {}

    void change(ContractTemplateTexts texts, String administrator, Instant now) {
        this.texts = texts;
        this.changedBy = administrator;
        this.changedAt = now;
    }

    int revision() {
        return revision;
    }

    ContractTemplateCard toCard() {
        return new ContractTemplateCard(language, revision, texts, changedBy, changedAt);
    }
}
