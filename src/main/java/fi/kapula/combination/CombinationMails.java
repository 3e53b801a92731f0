package fi.kapula.combination;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationEventKind;
import fi.kapula.application.Applications;
import fi.kapula.application.Happening;
import fi.kapula.notification.MailRequest;
import fi.kapula.notification.Mails;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is told about combinations. An applicant is told of their own application alone: its name, its key, its page. */
@Component
class CombinationMails {

    private final Mails mails;
    private final Combinations combinations;
    private final Applications applications;

    CombinationMails(Mails mails, Combinations combinations, Applications applications) {
        this.mails = mails;
        this.combinations = combinations;
        this.applications = applications;
    }

    void ask(long combination, String applicant, String taskId) {
        combinations.members(combination).stream()
                .filter(member -> member.applicant().equals(applicant))
                .forEach(member ->
                        send(member, taskId, "ConsentToCombination", null, "/tasks/" + taskId, member.answerBy()));
    }

    /** @param open the tasks of those who have not answered, by applicant */
    void remind(long combination, String event, Map<String, String> open) {
        combinations.members(combination).stream()
                .filter(member -> open.containsKey(member.applicant()))
                .forEach(member -> send(
                        member,
                        event,
                        "ConsentToCombination.reminder",
                        null,
                        "/tasks/" + open.get(member.applicant()),
                        member.answerBy()));
    }

    /** The others have joined without them; who declined knows it. */
    void released(long combination, List<Member> released) {
        released.stream()
                .filter(member -> member.state() != MemberState.DECLINED)
                .forEach(member -> send(
                        member, "combination-" + combination + "-over", "CombinationLapsed", null, page(member)));
    }

    /** The combination came to nothing: tells the applicants, and the coordinator who made it unless they did it. */
    void takenApart(long combination, List<Member> released) {
        Happening end = end(combination);
        String event = "combination-" + combination + "-over";
        released.stream()
                .filter(member -> member.state() != MemberState.DECLINED)
                .forEach(member -> send(member, event, "CombinationTakenApart", end.reason(), page(member)));
        ApplicationCard combined = applications.find(combination).orElseThrow();
        if (!combined.applicant().equals(end.actor())) {
            mails.send(new MailRequest(
                    event,
                    combined.applicant(),
                    "CombinationFailed",
                    combined.businessKey(),
                    combined.name(),
                    List.of(),
                    end.reason(),
                    "/cases/" + combined.businessKey()));
        }
    }

    private Happening end(long combination) {
        return applications.history(combination).stream()
                .filter(happening -> happening.kind() == ApplicationEventKind.TAKEN_APART)
                .findFirst()
                .orElseThrow();
    }

    private void send(
            Member member, String event, String template, String quote, String path, Object... arguments) {
        String name = applications.find(member.application()).orElseThrow().name();
        mails.send(new MailRequest(
                event,
                member.applicant(),
                template,
                member.businessKey(),
                name,
                List.of(arguments),
                quote,
                path));
    }

    private static String page(Member member) {
        return "/cases/" + member.businessKey();
    }
}
