package fi.kapula.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters with which everybody's Tasklist begins. A filter has one name, so these are Finnish for all. An
 * administrator may change and delete them; they are made anew only where no filter is left.
 */
@Component
class TaskFilters {

    static final String OF_GROUP = "Ryhmän tehtävät";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void makeOnce() {
        if (filters.createTaskFilterQuery().count() > 0) {
            return;
        }
        make("Omat tehtävät", own(), 10, "#1f4e79", Map.of());
        make(OF_GROUP, ofGroup(), 20, "#4a6b2a", Map.of());
        make("Myöhässä", tasks.createTaskQuery(), 30, "#b3261e", Map.of(OverdueFilters.PROPERTY, true));
    }

    private TaskQuery own() {
        return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    }

    private TaskQuery ofGroup() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskUnassigned();
    }

    private void make(String name, TaskQuery query, int priority, String color, Map<String, Object> further) {
        Map<String, Object> properties = new HashMap<>(further);
        properties.put("priority", priority);
        properties.put("color", color);
        properties.put("refresh", true);
        query.orderByDueDate().asc().orderByTaskCreateTime().asc();
        Filter filter = filters.newTaskFilter(name).setQuery(query).setProperties(properties);
        filters.saveFilter(filter);
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }
}
