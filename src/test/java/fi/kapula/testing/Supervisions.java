package fi.kapula.testing;

import fi.kapula.contract.ContractPrefill;
import fi.kapula.engine.TaskGate;
import fi.kapula.people.SupervisionForm;
import fi.kapula.security.CaseRole;
import fi.kapula.security.CaseRoles;
import fi.kapula.shared.CaseParties;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.CaseTitles;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases that have a supervisor and nothing else, driven by the tests' own process {@code DraftingTrial}. Their business keys
 * begin with {@code KOE}, so that they are never taken for cases of other tests.
 */
@TestComponent
public class Supervisions implements CaseParties, CaseRoles, CaseTitles, ContractPrefill {

    public static final String PRICE = "87 euroa ohjausyksiköltä";
    public static final String PAYER = "Kustannuspaikka 471199";
    public static final String TRAVEL = "Matkat junalla Turusta";
    public static final String PAYMENT_TERMS = "Eräpäivä 17 päivää laskusta";

    private final Map<String, Parties> cases = new ConcurrentHashMap<>();
    private final CaseRegister register;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ObjectProvider<TaskGate> gates;
    private final TransactionTemplate transaction;

    Supervisions(
            CaseRegister register,
            RuntimeService runtime,
            TaskService tasks,
            ObjectProvider<TaskGate> gates,
            TransactionTemplate transaction) {
        this.register = register;
        this.runtime = runtime;
        this.tasks = tasks;
        this.gates = gates;
        this.transaction = transaction;
    }

    /** Aino supervises topi, presented by juha and matched by kaisa; nothing is drafted yet. */
    public String begin() {
        return begin(new Parties("aino", Set.of("topi"), Set.of("juha"), Set.of("kaisa")));
    }

    public String begin(Parties parties) {
        String key = transaction.execute(status -> register.open("KOE"));
        cases.put(key, parties);
        runtime.startProcessInstanceByKey("DraftingTrial", key, Map.of("supervisor", parties.supervisor()));
        return key;
    }

    public void change(String key, Parties parties) {
        cases.put(key, parties);
    }

    /** A case whose contract waits for topi, juha and kaisa. */
    public String drafted() {
        String key = begin();
        draft(key, Map.of());
        return key;
    }

    /** The supervisor drafts what {@link #contract} says, with these changes. */
    public void draft(String key, Map<String, Object> changes) {
        Map<String, Object> values = contract();
        values.putAll(changes);
        gate().submit(draftTask(key), cases.get(key).supervisor(), values);
    }

    public void accept(String key, String person) {
        gate().submit(task(key, person), person, Map.of("accept", "YES"));
    }

    public void reject(String key, String person, String comment) {
        gate().submit(task(key, person), person, Map.of("accept", "NO", "comment", comment));
    }

    public Map<String, Object> shownTo(String key, String person) {
        return gate().show(task(key, person), person);
    }

    public void submit(String task, String person, Map<String, Object> values) {
        gate().submit(task, person, values);
    }

    public long openRounds(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .processDefinitionKey("ContractAcknowledgement")
                .count();
    }

    /** The case ends, or passes to another supervisor. */
    public void end(String key) {
        runtime.createMessageCorrelation("TrialEnds").processInstanceBusinessKey(key).correlate();
    }

    public String draftTask(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_DraftContract")
                .singleResult()
                .getId();
    }

    /** The task of this person to acknowledge; fails when there is none. */
    public String task(String key, String person) {
        return openTasks(key).stream()
                .filter(task -> person.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " is not asked in " + key))
                .getId();
    }

    /** Who is asked to acknowledge now. */
    public Set<String> asked(String key) {
        return openTasks(key).stream().map(Task::getAssignee).collect(Collectors.toSet());
    }

    private TaskGate gate() {
        return gates.getObject();
    }

    private List<Task> openTasks(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_AcknowledgeContract")
                .list();
    }

    /** A whole submission of the form. */
    public static Map<String, Object> contract() {
        Map<String, Object> values = new HashMap<>();
        values.put("form", "INDIVIDUAL");
        values.put("goals", "Selkeämpi työnkuva.");
        values.put("startsOn", "2027-01-11");
        values.put("endsOn", "2027-12-17");
        values.put("meetings", 12);
        values.put("scheduling", "Yhdessä.");
        values.put("place", "Kaupungintalo");
        values.put("methods", "Keskustellen.");
        values.put("evaluation", "Puolivälissä ja lopussa.");
        values.put("confidentiality", "Kaikki on luottamuksellista.");
        values.put("cancellation", "Kaksi arkipäivää ennen.");
        values.put("interruption", "Keskustellaan.");
        values.put("disputes", "Puhu ohjaajalle.");
        values.put("price", PRICE);
        values.put("payer", PAYER);
        values.put("travel", TRAVEL);
        values.put("paymentTerms", PAYMENT_TERMS);
        return values;
    }

    @Override
    public Optional<Parties> parties(String businessKey) {
        return Optional.ofNullable(cases.get(businessKey));
    }

    @Override
    public Set<CaseRole> of(String personId, String businessKey) {
        Set<CaseRole> roles = EnumSet.noneOf(CaseRole.class);
        parties(businessKey).ifPresent(parties -> {
            if (parties.supervisor().equals(personId)) {
                roles.add(CaseRole.SUPERVISOR);
            }
            if (parties.supervisees().contains(personId)) {
                roles.add(CaseRole.SUPERVISEE);
            }
            if (parties.presenters().contains(personId)) {
                roles.add(CaseRole.PRESENTER);
            }
            if (parties.others().contains(personId) || personId.equals("kimmo")) {
                roles.add(CaseRole.COORDINATOR);
            }
        });
        return roles;
    }

    @Override
    public Map<String, String> titles(Collection<String> businessKeys) {
        return businessKeys.stream()
                .filter(cases::containsKey)
                .collect(Collectors.toMap(key -> key, key -> "Topin työnohjaus"));
    }

    @Override
    public Map<String, Object> prefill(String businessKey) {
        return cases.containsKey(businessKey)
                ? Map.of("form", SupervisionForm.INDIVIDUAL, "goals", "Hakemuksen tavoite", "meetings", 10)
                : Map.of();
    }
}
