package fi.kapula.contract;

import fi.kapula.shared.Language;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ContractTemplateRepository extends Repository<ContractTemplate, Language> {

    Optional<ContractTemplate> findById(Language language);
}
