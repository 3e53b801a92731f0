package fi.kapula.matching;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationKind;
import fi.kapula.engine.Decisions;
import fi.kapula.matching.Candidate.Limit;
import fi.kapula.matching.Candidate.Merit;
import fi.kapula.people.People;
import fi.kapula.people.SupervisionForm;
import fi.kapula.people.SupervisorProfile;
import fi.kapula.people.SupervisorProfiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weighs every supervisor for an application by the tables {@code SupervisorEligibility} and {@code SupervisorRanking}. */
@Service
@Transactional(readOnly = true)
public class Candidates {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::mayBeChosen)
            .thenComparing(Candidate::points)
            .reversed();

    private final SupervisorProfiles profiles;
    private final ProposalRepository proposals;
    private final People people;
    private final Decisions decisions;
    private final Clock clock;

    Candidates(
            SupervisorProfiles profiles,
            ProposalRepository proposals,
            People people,
            Decisions decisions,
            Clock clock) {
        this.profiles = profiles;
        this.proposals = proposals;
        this.people = people;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The best first; those who cannot be chosen last. The number of SQL statements does not depend on theirs. */
    public List<Candidate> of(ApplicationCard application) {
        List<SupervisorProfile> all = profiles.all();
        Map<String, Load> loads = loads(all);
        List<Map<String, Object>> facts = facts(application, all, loads);
        List<List<Map<String, Object>>> limits = decisions.evaluateAll("SupervisorEligibility", facts);
        List<List<Map<String, Object>>> merits = decisions.evaluateAll("SupervisorRanking", facts);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            SupervisorProfile profile = all.get(i);
            candidates.add(candidate(profile, loads.get(profile.personId()), limits.get(i), merits.get(i)));
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    /** How much each supervisor has, by user id. */
    public Map<String, Load> loads() {
        return loads(profiles.all());
    }

    private Map<String, Load> loads(List<SupervisorProfile> supervisors) {
        Map<String, Integer> running = new HashMap<>();
        Map<String, Integer> queued = new HashMap<>();
        for (ProposalRepository.Count count : proposals.countPlacesTaken()) {
            (count.state() == ProposalState.OPEN ? queued : running).put(count.supervisor(), (int) count.number());
        }
        return supervisors.stream()
                .collect(Collectors.toMap(SupervisorProfile::personId, profile -> new Load(
                        running.getOrDefault(profile.personId(), 0),
                        profile.maximum(),
                        queued.getOrDefault(profile.personId(), 0))));
    }

    private List<Map<String, Object>> facts(
            ApplicationCard application, List<SupervisorProfile> supervisors, Map<String, Load> loads) {
        List<String> ids =
                supervisors.stream().map(SupervisorProfile::personId).toList();
        Set<String> inLine = people.inLineOf(ids, application.supervisees());
        Map<String, Set<ProposalState>> past = pastOf(application);
        return supervisors.stream()
                .map(profile -> facts(
                        application,
                        profile,
                        loads.get(profile.personId()),
                        inLine,
                        past.getOrDefault(profile.personId(), Set.of())))
                .toList();
    }

    private Map<String, Object> facts(
            ApplicationCard application,
            SupervisorProfile profile,
            Load load,
            Set<String> inLine,
            Set<ProposalState> past) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("freePlaces", load.freePlaces());
        facts.put("external", profile.external());
        facts.put("conflictOfInterest", inLine.contains(profile.personId())
                || application.supervisees().contains(profile.personId())
                || application.applicant().equals(profile.personId()));
        facts.put("withinLength", profile.longestNewProcess() == null
                || application.months() <= profile.longestNewProcess());
        facts.put("takesForm", profile.forms().contains(application.form()));
        facts.put("available", isAvailable(profile));
        facts.put("speaksLanguage", profile.languages().contains(application.language()));
        facts.put("declinedBefore", past.contains(ProposalState.DECLINED) || past.contains(ProposalState.LAPSED));
        facts.put("failedBefore", past.contains(ProposalState.FAILED));
        return facts;
    }

    private Map<String, Set<ProposalState>> pastOf(ApplicationCard application) {
        return proposals.findByApplicationOrderById(application.id()).stream()
                .map(Proposal::toCard)
                .collect(Collectors.groupingBy(
                        ProposalCard::supervisor, Collectors.mapping(ProposalCard::state, Collectors.toSet())));
    }

    private boolean isAvailable(SupervisorProfile profile) {
        LocalDate today = LocalDate.now(clock);
        boolean begun = profile.unavailableFrom() != null && !profile.unavailableFrom().isAfter(today);
        boolean over = profile.unavailableTo() != null && profile.unavailableTo().isBefore(today);
        return !begun || over;
    }

    private static Candidate candidate(
            SupervisorProfile profile, Load load, List<Map<String, Object>> limits, List<Map<String, Object>> merits) {
        int points = merits.stream()
                .mapToInt(hit -> ((Number) hit.get("points")).intValue())
                .sum();
        return new Candidate(
                profile,
                load,
                points,
                limits.stream()
                        .map(hit -> new Limit(
                                (String) hit.get("code"), (Boolean) hit.get("blocking"), (String) hit.get("reason")))
                        .toList(),
                merits.stream()
                        .filter(hit -> ((Number) hit.get("points")).intValue() > 0)
                        .map(hit -> new Merit((String) hit.get("code"), (String) hit.get("reason")))
                        .toList());
    }
}
