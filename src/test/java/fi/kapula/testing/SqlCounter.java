package fi.kapula.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Listens to every SQL statement that the application sends. Import it where statements are counted. */
@TestComponent
public class SqlCounter implements BeanPostProcessor {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? ProxyDataSourceBuilder.create(database)
                        .afterQuery((execution, queries) -> queries.forEach(query -> statements.add(query.getQuery())))
                        .build()
                : bean;
    }

    /** The statements sent meanwhile, by all threads; jobs and other tests must rest. */
    public List<String> during(Callable<?> work) throws Exception {
        statements.clear();
        work.call();
        return List.copyOf(statements);
    }
}
