package fi.kapula.pta;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CoachTransferRepository extends Repository<CoachTransfer, Long> {

    CoachTransfer save(CoachTransfer transfer);

    List<CoachTransfer> findByCoachingOrderById(Long coaching);
}
