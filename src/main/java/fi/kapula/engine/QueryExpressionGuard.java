package fi.kapula.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.ApplicationContext;

/**
 * Lets task queries and filters carry no expression but two. The engine would evaluate any that a signed-in user
 * writes, and so run code; its own switches do not reach {@code orQueries}. Queries are refused before anything is
 * evaluated; what this inspection might miss, for instance a filter stored by other means, meets {@link Expressions},
 * where every evaluation ends.
 */
class QueryExpressionGuard extends CommandInterceptor {

    private static final Set<String> ALLOWED = Set.of("${currentUser()}", "${currentUserGroups()}");

    private static final String REFUSAL =
            "Queries and filters take no expressions but ${currentUser()} and ${currentUserGroups()}";

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            checkQuery(query);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            checkQuery((Query<?, ?>) new DirectFieldAccessor(command).getPropertyValue("extendingQuery"));
        } else if (command instanceof SaveFilterCmd) {
            Filter filter = (Filter) new DirectFieldAccessor(command).getPropertyValue("filter");
            checkQuery(filter == null ? null : filter.getQuery());
        }
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            // The engine wraps what happens in an expression, which would make a refusal look like a fault of ours.
            throw e.getCause() instanceof Refused ? new BadUserRequestException(REFUSAL) : e;
        }
    }

    private static void checkQuery(Query<?, ?> query) {
        if (query instanceof AbstractQuery<?, ?> one) {
            check(one.getExpressions());
        }
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(either -> check(either.getExpressions()));
        }
    }

    private static void check(Map<String, String> expressions) {
        if (!ALLOWED.containsAll(expressions.values())) {
            throw new BadUserRequestException(REFUSAL);
        }
    }

    private static class Refused extends ProcessEngineException {

        Refused() {
            super(REFUSAL);
        }
    }

    /** The engine's expressions. Only those of queries are evaluated without a scope. */
    static class Expressions extends SpringExpressionManager {

        Expressions(ApplicationContext context, Map<Object, Object> beans) {
            super(context, beans);
        }

        @Override
        public Expression createExpression(String expression) {
            return new Guarded(createValueExpression(expression), this, expression);
        }
    }

    private static class Guarded extends JuelExpression {

        Guarded(ValueExpression expression, JuelExpressionManager manager, String text) {
            super(expression, manager, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !ALLOWED.contains(expressionText)) {
                throw new Refused();
            }
            return super.getValue(scope, execution);
        }
    }
}
