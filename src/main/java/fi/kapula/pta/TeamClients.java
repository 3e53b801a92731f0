package fi.kapula.pta;

import fi.kapula.people.PersonCard;
import fi.kapula.shared.Directory.Member;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a lead's team coaches now, and who is whose coach; nothing of what they say. Who has seen it is written down. */
@Service
@Transactional
public class TeamClients {

    /** @param open whether the lead may read it now, because they have stated a reason */
    public record Row(String businessKey, String client, String coach, boolean open) {}

    private final Coachings coachings;
    private final Teams teams;
    private final ReadingPermits permits;
    private final PtaAccess access;

    TeamClients(Coachings coachings, Teams teams, ReadingPermits permits, PtaAccess access) {
        this.coachings = coachings;
        this.teams = teams;
        this.permits = permits;
        this.access = access;
    }

    public List<Row> of(Member lead) {
        List<CoachingCard> running = coachings.running(teams.coaches(lead.id()));
        access.noteListed(running, lead.id(), "TeamClients");
        Map<String, PersonCard> names = teams.parties(running);
        Set<Long> permitted = permits.of(lead.id()).keySet();
        return running.stream()
                .map(coaching -> new Row(
                        coaching.businessKey(),
                        names.get(coaching.client()).name(),
                        names.get(coaching.coach()).name(),
                        permitted.contains(coaching.id())))
                .toList();
    }
}
