package fi.kapula.engine;

import fi.kapula.engine.SubmissionReader.Reading;
import fi.kapula.engine.TaskWitness.Deed;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Language;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to open and to submit the form of a user task, for every door. A form is filled from the domain when it is
 * opened; a submission is checked, handed to the domain and completes the task in one transaction, one at a time for a case.
 */
@Component
public class TaskGate {

    /** A task that this person may see. @param mine false when it is only offered to them: claim it first */
    public record VisibleTask(String id, String form, String businessKey, boolean mine) {}

    private final ProcessEngineConfigurationImpl engine;
    private final GateFormService forms;
    private final Directory directory;
    private final TaskForms beans;
    private final SubmissionReader reader;
    private final SubmissionErrors errors;
    private final TaskCaseLock cases;
    private final Drafts drafts;
    private final FormFilling filling;
    private final FormQuestions questions;
    private final Witnesses witnesses;
    private final TransactionTemplate transaction;

    TaskGate(
            ProcessEngineConfigurationImpl engine,
            FormService forms,
            Directory directory,
            TaskForms beans,
            SubmissionReader reader,
            SubmissionErrors errors,
            TaskCaseLock cases,
            Drafts drafts,
            FormFilling filling,
            FormQuestions questions,
            Witnesses witnesses,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.forms = (GateFormService) forms;
        this.directory = directory;
        this.beans = beans;
        this.reader = reader;
        this.errors = errors;
        this.cases = cases;
        this.drafts = drafts;
        this.filling = filling;
        this.questions = questions;
        this.witnesses = witnesses;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The task, if it is assigned or offered to this person. */
    public Optional<VisibleTask> find(String taskId, String personId) {
        return directory.member(personId).flatMap(person -> load(taskId, person)
                .map(task -> new VisibleTask(task.id(), task.form(), task.businessKey(), task.assignedTo(person))));
    }

    /**
     * The values of the task's form for this person, with their draft on top.
     *
     * @throws SubmissionRejected when the task is not theirs to see
     */
    public Map<String, Object> show(String taskId, String personId) {
        return read(taskId, personId, filling::values);
    }

    /** The form itself, as JSON, in this person's language. */
    public String definition(String taskId, String personId) {
        return read(taskId, personId, filling::definition).toString();
    }

    /** The form, filled, for a page; empty when the task is not theirs to see. */
    public Optional<FilledForm> open(String taskId, Directory.Member person) {
        return transaction.execute(status -> load(taskId, person).map(task -> filling.filled(task, person)));
    }

    /** What the inputs of a form are called, for a task that may be gone; by key, empty for a form that is unknown. */
    public Map<String, String> labels(String form, Language language) {
        return beans.knows(form) ? filling.labels(form, language) : Map.of();
    }

    private <T> T read(String taskId, String personId, BiFunction<LoadedTask, Directory.Member, T> what) {
        return transaction.execute(status -> {
            Directory.Member person = person(taskId, personId);
            LoadedTask task = load(taskId, person).orElseThrow(() -> SubmissionRejected.notFound(taskId));
            return what.apply(task, person);
        });
    }

    /** A start form in this person's language. */
    String startForm(InputStream deployed, String personId) {
        Language language = directory.member(personId).map(Directory.Member::language).orElse(Language.FI);
        return beans.translated(deployed, language);
    }

    /**
     * Checks and stores a submission and completes the task.
     *
     * @param submitted by the form's keys
     * @throws SubmissionRejected when the task is not theirs, fields are wrong or somebody was first; nothing is stored then
     */
    public void submit(String taskId, String personId, Map<String, Object> submitted) {
        Directory.Member person = person(taskId, personId);
        try {
            transaction.executeWithoutResult(status -> submit(taskId, person, submitted));
        } catch (OptimisticLockingException | OptimisticLockingFailureException e) {
            throw errors.conflict(person.language());
        }
    }

    /**
     * Takes a task that is offered to the person's group for them; nothing happens when it is theirs already.
     *
     * @throws SubmissionRejected when it is not offered to them or a colleague was first
     */
    public void claim(String taskId, String personId) {
        Directory.Member person = person(taskId, personId);
        transaction.executeWithoutResult(status -> {
            cases.lockCaseOf(taskId);
            LoadedTask task = load(taskId, person).orElseThrow(() -> SubmissionRejected.notFound(taskId));
            if (task.assignee() != null && !task.assignedTo(person)) {
                throw errors.conflict(person.language());
            }
            engine.getTaskService().setAssignee(taskId, personId);
        });
    }

    /**
     * Puts back for the group what this person, or for somebody absent a colleague, has taken; nothing happens when it is
     * nobody's already.
     *
     * @throws SubmissionRejected when it is not theirs to see or not meant for a group
     */
    public void putBack(String taskId, String personId) {
        Directory.Member person = person(taskId, personId);
        transaction.executeWithoutResult(status -> {
            cases.lockCaseOf(taskId);
            load(taskId, person).filter(LoadedTask::shared).orElseThrow(() -> SubmissionRejected.notFound(taskId));
            engine.getTaskService().setAssignee(taskId, null);
        });
    }

    /** Keeps an unfinished submission, of the form's input keys alone; only the assignee may. */
    public void saveDraft(String taskId, String personId, Map<String, Object> values) {
        transaction.executeWithoutResult(status -> {
            LoadedTask task = lockOwn(taskId, personId);
            Directory.Member person = person(taskId, personId);
            witnesses.see(task, person, Deed.KEPT);
            drafts.save(taskId, personId, filling.inputs(task, person, values));
        });
    }

    /** Forgets the unfinished submission; only the assignee may. */
    public void discardDraft(String taskId, String personId) {
        transaction.executeWithoutResult(status -> drafts.discard(lockOwn(taskId, personId).id()));
    }

    /** One at a time, so that no draft outlives a task that is being completed in another window. */
    private LoadedTask lockOwn(String taskId, String personId) {
        Directory.Member person = person(taskId, personId);
        cases.lockCaseOf(taskId);
        return load(taskId, person)
                .filter(task -> task.assignedTo(person))
                .orElseThrow(() -> SubmissionRejected.notFound(taskId));
    }

    private void submit(String taskId, Directory.Member person, Map<String, Object> submitted) {
        cases.lockCaseOf(taskId);
        LoadedTask task = load(taskId, person).orElseThrow(() -> missing(taskId, person));
        if (!task.assignedTo(person)) {
            throw errors.claimFirst(person.language());
        }
        if (StepBack.isTicked(task, submitted)) {
            forms.complete(taskId, StepBack.routing(task));
            return;
        }
        Answer answer = hand(task, person, submitted);
        if (answer instanceof Answer.Rejected rejected) {
            throw errors.invalid(rejected.errors(), filling.labels(task, person), person.language());
        }
        witnesses.see(task, person, Deed.SUBMITTED);
        forms.complete(taskId, ((Answer.Accepted) answer).routing());
    }

    private Answer hand(LoadedTask task, Directory.Member person, Map<String, Object> submitted) {
        Map<String, Object> inputs = new LinkedHashMap<>(submitted);
        if (task.backVariable() != null) {
            inputs.remove(StepBack.KEY);
        }
        return hand(task.open(person), beans.bean(task.form()), inputs, questions.of(task, person));
    }

    private <S extends Record> Answer hand(
            OpenTask task, TaskForm<S> bean, Map<String, Object> inputs, Questions asked) {
        Set<String> shown = new HashSet<>(beans.schema(task.form()).shownKeys());
        shown.removeAll(bean.withheld(task));
        inputs.keySet().removeAll(shown);
        Reading<S> reading = reader.read(inputs, beans.submissionType(task.form()), asked);
        return reading.errors().isEmpty()
                ? bean.submit(task, reading.submission())
                : new Answer.Rejected(List.copyOf(reading.errors()));
    }

    private SubmissionRejected missing(String taskId, Directory.Member person) {
        boolean wasTheirs = engine.getCommandExecutorTxRequired().execute(context -> {
            var past = context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
            return past != null && person.id().equals(past.getAssignee());
        });
        return wasTheirs ? errors.conflict(person.language()) : SubmissionRejected.notFound(taskId);
    }

    private Directory.Member person(String taskId, String personId) {
        return directory.member(personId).orElseThrow(() -> SubmissionRejected.notFound(taskId));
    }

    private Optional<LoadedTask> load(String taskId, Directory.Member person) {
        return Optional.ofNullable(engine.getCommandExecutorTxRequired().execute(LoadedTask.query(taskId, person)));
    }
}
