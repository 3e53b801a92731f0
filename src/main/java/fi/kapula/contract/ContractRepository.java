package fi.kapula.contract;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractRepository extends Repository<Contract, Long> {

    Contract save(Contract contract);

    Optional<Contract> findById(long id);

    Optional<Contract> findByBusinessKey(String businessKey);

    /** All versions of a case with everybody's answers, oldest first; one statement. */
    @Query("select distinct v from ContractVersion v join fetch v.contract c left join fetch v.acknowledgements"
            + " where c.businessKey = :businessKey order by v.number")
    List<ContractVersion> versions(String businessKey);

    /** Waits until nobody else changes the contract, and keeps it until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.id = :id")
    Optional<Contract> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.businessKey = :businessKey")
    Optional<Contract> lock(String businessKey);

    @Query("select new fi.kapula.contract.ContractStatus(c.businessKey, c.id, v.number, v.state,"
            + " (select count(a) from Acknowledgement a where a.version = v and a.accepted = true),"
            + " (select count(a) from Acknowledgement a where a.version = v),"
            + " v.terms.startsOn, v.terms.endsOn, v.terms.meetings, v.draftedAt, v.inForceAt, v.supervisor)"
            + " from ContractVersion v join v.contract c where v.number = c.latestVersion and c.businessKey in :keys")
    List<ContractStatus> statuses(Collection<String> keys);
}
