package fi.kapula.contract;

import fi.kapula.shared.Language;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractTemplateRepository extends Repository<ContractTemplate, Language> {

    Optional<ContractTemplate> findById(Language language);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ContractTemplate t where t.language = :language")
    Optional<ContractTemplate> lock(Language language);
}
