package fi.kapula.contract;

import fi.kapula.notification.MailRequest;
import fi.kapula.notification.Mails;
import fi.kapula.security.CaseRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is told about contracts, and to whom. No mail says what a contract says. */
@Component
class ContractMails {

    private final Mails mails;
    private final Contracts contracts;
    private final CaseName caseName;

    ContractMails(Mails mails, Contracts contracts, CaseName caseName) {
        this.mails = mails;
        this.contracts = contracts;
        this.caseName = caseName;
    }

    /** A task to acknowledge has come; a supervisee learns when nothing changed that concerns them. */
    void ask(long id, long version, String person, String taskId) {
        ContractVersion drafted = contracts.version(id, version);
        boolean supervisee =
                drafted.acknowledgementOf(person).orElseThrow().party().capacity() == CaseRole.SUPERVISEE;
        String template = supervisee && drafted.contract().changesCompensationAlone(drafted)
                ? "AcknowledgeContract.compensationChanged"
                : "AcknowledgeContract";
        send(drafted, taskId, template, person, null, task(taskId));
    }

    /** @param openTasks by assignee: only those who have not answered have one */
    void remind(long id, long version, String event, Map<String, String> openTasks) {
        ContractVersion drafted = contracts.version(id, version);
        openTasks.forEach((person, taskId) ->
                send(drafted, event, "AcknowledgeContract.reminder", person, null, task(taskId)));
    }

    void inForce(long id, long version) {
        ContractVersion accepted = contracts.version(id, version);
        Stream.concat(Stream.of(accepted.toCard().supervisor()), persons(accepted))
                .forEach(to -> send(accepted, event(id, version), "ContractInForce", to, null, page(accepted)));
    }

    /** Only the supervisor learns what was wrong: a payer's comment may speak of the compensation. */
    void rejected(long id, long version) {
        ContractVersion rejected = contracts.version(id, version);
        Acknowledgement no = rejected.acknowledgements().stream()
                .filter(line -> line.isAnswered() && !line.isAccepted())
                .findFirst()
                .orElseThrow();
        ContractSignature signature = no.signature(true);
        send(
                rejected,
                event(id, version),
                "ContractRejected",
                rejected.toCard().supervisor(),
                signature.comment(),
                page(rejected),
                signature.party().name());
    }

    /** Those who had not answered need not any more. */
    void withdrawn(long id, long version) {
        ContractVersion ended = contracts.version(id, version);
        ended.acknowledgements().stream()
                .filter(line -> !line.isAnswered())
                .map(line -> line.party().person())
                .forEach(to -> send(ended, event(id, version), "AcknowledgeContract.withdrawn", to, null, page(ended)));
    }

    private void send(
            ContractVersion version,
            String event,
            String template,
            String recipient,
            String quote,
            String path,
            Object... furtherArguments) {
        String key = version.contract().businessKey();
        List<Object> arguments = Stream.concat(Stream.of((Object) version.number()), Stream.of(furtherArguments))
                .toList();
        mails.send(new MailRequest(event, recipient, template, key, caseName.of(key), arguments, quote, path));
    }

    private static Stream<String> persons(ContractVersion version) {
        return version.acknowledgements().stream().map(line -> line.party().person());
    }

    private static String event(long id, long version) {
        return "contract-" + id + "-" + version + "-closed";
    }

    private static String page(ContractVersion version) {
        return "/cases/" + version.contract().businessKey();
    }

    private static String task(String taskId) {
        return "/tasks/" + taskId;
    }
}
