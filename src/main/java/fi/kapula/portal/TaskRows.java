package fi.kapula.portal;

import fi.kapula.engine.OpenTasks;
import fi.kapula.shared.CaseTitles;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Group;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The reader's open tasks with the names of their cases. */
@Component
class TaskRows {

    static final String STANDING = "UserTask_PlanNextStep";

    private final OpenTasks tasks;
    private final List<CaseTitles> titles;
    private final Words words;
    private final Clock clock;

    TaskRows(OpenTasks tasks, List<CaseTitles> titles, Words words, Clock clock) {
        this.tasks = tasks;
        this.titles = titles;
        this.words = words;
        this.clock = clock;
    }

    Slice<TaskRow> of(Visitor visitor, OpenTasks.Cursor after) {
        Slice<OpenTasks.Entry> page =
                Slice.of(tasks.of(withoutQueue(visitor.member()), elsewhere(visitor), after, Slice.READ), TaskCursor::after);
        Map<String, String> names =
                titles(page.rows().stream().map(OpenTasks.Entry::businessKey).toList());
        return page.map(entry -> row(entry, names.getOrDefault(entry.businessKey(), ""), visitor.language()));
    }

    /** The names of these cases, by business key. */
    Map<String, String> titles(Collection<String> businessKeys) {
        Map<String, String> names = new HashMap<>();
        titles.forEach(source -> names.putAll(source.titles(Set.copyOf(businessKeys))));
        return names;
    }

    /** A supervisor finds the standing tasks in the list of their supervisions, where the button for the next step stands. */
    private static Set<String> elsewhere(Visitor visitor) {
        return visitor.isSupervisor() ? Set.of(STANDING) : Set.of();
    }

    /** What is offered to all coordinators they find in the queue. */
    private static Member withoutQueue(Member member) {
        Set<String> groups = new HashSet<>(member.groups());
        groups.remove(Group.COORDINATOR);
        return new Member(
                member.id(), member.firstName(), member.lastName(), member.email(), member.language(), groups);
    }

    List<TaskRow> ofCase(Visitor visitor, String businessKey, String title) {
        return tasks.ofCase(visitor.member(), businessKey).stream()
                .map(entry -> row(entry, title, visitor.language()))
                .toList();
    }

    private TaskRow row(OpenTasks.Entry entry, String title, Language language) {
        return new TaskRow(
                entry.id(),
                // Analysts name tasks in the diagram, in Finnish; only the other languages stand in a bundle.
                words.textOr(language, "task." + entry.element(), entry.name()),
                entry.businessKey(),
                title,
                entry.dated() ? words.day(language, entry.due()) : null,
                entry.dated() && entry.due().isBefore(clock.instant()),
                entry.mine());
    }
}
