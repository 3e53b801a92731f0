package fi.kapula.engine;

import fi.kapula.engine.TaskGate.VisibleTask;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where Tasklist shows a task: opened, in a list that contains it. */
@Component
public class TasklistLink {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    private final FilterService filters;

    TasklistLink(FilterService filters) {
        this.filters = filters;
    }

    /** A path on this server. */
    public String to(VisibleTask task) {
        UriComponentsBuilder link = UriComponentsBuilder.newInstance().queryParam("task", task.id());
        if (!task.mine()) {
            filters.createTaskFilterQuery().filterName(TaskFilters.OF_GROUP).list().stream()
                    .map(Filter::getId)
                    .findFirst()
                    .ifPresent(id -> link.queryParam("filter", id));
        }
        return TASKLIST + link.encode().toUriString();
    }
}
