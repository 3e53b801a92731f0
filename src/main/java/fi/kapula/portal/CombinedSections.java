package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationDocument;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.ApplicationState;
import fi.kapula.application.Applications;
import fi.kapula.combination.Combinations;
import fi.kapula.combination.Member;
import fi.kapula.portal.CasePage.Combined;
import fi.kapula.portal.CasePage.Original;
import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the pages of a combined case and of its applications say of each other. The policy is asked for each application: an
 * applicant finds their own there, a presenter those they have presented, coordinators and the supervisor all.
 */
@Component
class CombinedSections {

    private final CasePolicy policy;
    private final Applications applications;
    private final ApplicationDocument document;
    private final Combinations combinations;
    private final Words words;

    CombinedSections(
            CasePolicy policy,
            Applications applications,
            ApplicationDocument document,
            Combinations combinations,
            Words words) {
        this.policy = policy;
        this.applications = applications;
        this.document = document;
        this.combinations = combinations;
        this.words = words;
    }

    /** Null for an application that is in no combined case. */
    Combined into(Visitor visitor, ApplicationCard application) {
        return application.combinedInto() == null
                ? null
                : applications
                        .find(application.combinedInto())
                        .map(combined -> new Combined(
                                combined.businessKey(),
                                words.text(visitor.language(), "portal.state." + combined.state()),
                                policy.mayRead(visitor.id(), combined.businessKey(), CasePart.APPLICATION)))
                        .orElse(null);
    }

    List<Original> originals(Visitor visitor, ApplicationCard combined) {
        if (combined.kind() != ApplicationKind.COMBINED) {
            return List.of();
        }
        List<Member> members = combinations.members(combined.id()).stream()
                .filter(member -> policy.mayRead(visitor.id(), member.businessKey(), CasePart.APPLICATION))
                .toList();
        Map<String, ApplicationCard> cards =
                applications.withKeys(members.stream().map(Member::businessKey).toList()).stream()
                        .collect(Collectors.toMap(ApplicationCard::businessKey, Function.identity()));
        return members.stream()
                .map(member -> new Original(
                        member.businessKey(),
                        cards.get(member.businessKey()).name(),
                        words.text(visitor.language(), "combination.member." + member.state())))
                .toList();
    }

    /** Of those applications alone whose compensation the reader may see; null when there is none. */
    String compensation(Visitor visitor, ApplicationCard combined) {
        String all = applications.joined(combined.id()).stream()
                .filter(original -> policy.mayRead(visitor.id(), original.businessKey(), CasePart.COMPENSATION))
                .map(original -> "%s (%s):\n%s".formatted(
                        original.name(),
                        original.businessKey(),
                        document.compensation(original.id(), visitor.language())))
                .collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? null : all;
    }

    boolean mayTakeApart(Visitor visitor, ApplicationCard application) {
        return visitor.isCoordinator()
                && application.kind() == ApplicationKind.COMBINED
                && application.state() != ApplicationState.DRAFT
                && !application.state().isEnded();
    }
}
