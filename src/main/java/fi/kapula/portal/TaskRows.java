package fi.kapula.portal;

import fi.kapula.engine.OpenTasks;
import fi.kapula.shared.CaseTitles;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reader's open tasks with the names of their cases. */
@Component
class TaskRows {

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
        Slice<OpenTasks.Entry> page = Slice.of(tasks.of(visitor.member(), after, Slice.READ), TaskCursor::after);
        Map<String, String> names = new HashMap<>();
        List<String> keys = page.rows().stream().map(OpenTasks.Entry::businessKey).distinct().toList();
        titles.forEach(source -> names.putAll(source.titles(keys)));
        return page.map(entry -> row(entry, names.getOrDefault(entry.businessKey(), ""), visitor.language()));
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
