package fi.kapula.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Filters with the property {@code overdue} show what was due before the moment at which they are run. A stored filter
 * could say so only by the expression {@code ${now()}}, which {@link QueryExpressionGuard} refuses as it refuses all
 * but two; a date stored in it would have to be rewritten all the time.
 */
class OverdueFilters extends FilterManager {

    static final String PROPERTY = "overdue";

    @Override
    public FilterEntity findFilterById(String filterId) {
        FilterEntity filter = super.findFilterById(filterId);
        if (filter != null && isOverdue(filter.getProperties())) {
            TaskQuery query = filter.getQuery();
            query.dueBefore(ClockUtil.getCurrentTime());
        }
        return filter;
    }

    private static boolean isOverdue(Map<String, Object> properties) {
        return properties != null && Boolean.TRUE.equals(properties.get(PROPERTY));
    }

    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }

        @Override
        public Session openSession() {
            return new OverdueFilters();
        }
    }
}
