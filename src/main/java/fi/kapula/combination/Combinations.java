package fi.kapula.combination;

import fi.kapula.application.ApplicationState;
import fi.kapula.application.Applications;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads combinations; its diagram asks it who is asked, and whether it goes on. */
@Service
@Transactional(readOnly = true)
public class Combinations {

    private static final int FEWEST = 2;

    private final CombinationMemberRepository members;
    private final Applications applications;

    Combinations(CombinationMemberRepository members, Applications applications) {
        this.members = members;
        this.applications = applications;
    }

    /** The user ids of the applicants whose answer is still missing. */
    public List<String> asked(long combination) {
        return members.findByCombinationOrderById(combination).stream()
                .filter(member -> member.state() == MemberState.ASKED)
                .map(CombinationMember::applicant)
                .toList();
    }

    /** Whether enough applicants are in it, or may still come in, and no coordinator has taken it apart. */
    public boolean goesOn(long combination) {
        long in = members.findByCombinationOrderById(combination).stream()
                .filter(member -> member.state().isIn())
                .count();
        return in >= FEWEST && applications.find(combination).orElseThrow().state() != ApplicationState.TAKEN_APART;
    }

    /** Everybody who was asked to join this combined case. Whether a reader may know of each is for {@code CasePolicy} to say. */
    public List<Member> members(long combination) {
        return members.findByCombinationOrderById(combination).stream().map(Member::of).toList();
    }

    static boolean isEnough(int applicants) {
        return applicants >= FEWEST;
    }
}
