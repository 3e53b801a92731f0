package fi.kapula.combination;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CombinationMemberRepository extends Repository<CombinationMember, Long> {

    CombinationMember save(CombinationMember member);

    List<CombinationMember> findByCombinationOrderById(Long combination);

    Optional<CombinationMember> findByReservedFor(Long application);

    /** Without loading the members, so that what is read after locking is fresh. */
    @Query("select m.businessKey from CombinationMember m where m.combination = :combination and m.reservedFor is not null"
            + " order by m.businessKey")
    List<String> reservedKeys(Long combination);
}
