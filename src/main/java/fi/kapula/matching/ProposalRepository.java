package fi.kapula.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProposalRepository extends Repository<Proposal, Long> {

    /** How many proposals of a supervisor are in a state. */
    record Count(String supervisor, ProposalState state, long number) {}

    /** How one proposal stands. */
    record Standing(String businessKey, ProposalState state) {}

    Proposal save(Proposal proposal);

    Optional<Proposal> findByOpenFor(Long application);

    List<Proposal> findByOpenForIn(Collection<Long> applications);

    Optional<Proposal> findByApplicationAndState(Long application, ProposalState state);

    List<Proposal> findByApplicationOrderById(Long application);

    List<Proposal> findByBusinessKeyOrderById(String businessKey);

    List<Proposal> findByIdInOrderById(Collection<Long> ids);

    List<Proposal> findByApplicationInOrderById(Collection<Long> applications);

    @Query("select new fi.kapula.matching.ProposalRepository$Count(p.supervisor, p.state, count(p)) from Proposal p"
            + " where p.state in ('OPEN', 'ACCEPTED') group by p.supervisor, p.state")
    List<Count> countPlacesTaken();

    @Query("select count(p) from Proposal p where p.supervisor = :supervisor and p.state in ('OPEN', 'ACCEPTED')")
    long countPlacesTakenBy(String supervisor);

    @Query("select p.state from Proposal p where p.businessKey = :businessKey and p.supervisor = :supervisor")
    List<ProposalState> states(String businessKey, String supervisor);

    @Query("select new fi.kapula.matching.ProposalRepository$Standing(p.businessKey, p.state) from Proposal p"
            + " where p.businessKey in :businessKeys and p.supervisor = :supervisor")
    List<Standing> states(Collection<String> businessKeys, String supervisor);
}
