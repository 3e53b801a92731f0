package fi.kapula.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts into the engine what holds at every door: which expressions queries carry, what people may do, who may see a
 * task.
 */
@Component
class DoorsPlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;
    private final MessageSource messages;

    DoorsPlugin(ApplicationContext beans, MessageSource messages) {
        this.beans = beans;
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new QueryExpressionGuard.Expressions(beans, configuration.getBeans()));
        configuration.setResourceAuthorizationProvider(new TaskRights());
        configuration.setStandaloneTasksEnabled(false);
        configuration.setCustomSessionFactories(
                and(configuration.getCustomSessionFactories(), new OverdueFilters.Factory()));
        configuration.setTaskService(new OwnTasksService(messages));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), configuration));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration));
    }

    private static <T> List<T> and(List<T> others, T one) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(one);
        return all;
    }

    private List<CommandInterceptor> with(
            List<CommandInterceptor> others, ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>();
        // Interceptors keep a pointer to the next one, so each list needs its own.
        all.add(new CommandGuard(configuration, messages));
        all.add(new QueryExpressionGuard());
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
