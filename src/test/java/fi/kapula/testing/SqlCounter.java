package fi.kapula.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Listens to every SQL statement that the application sends. Import it where statements are counted. */
@TestComponent
public class SqlCounter implements BeanPostProcessor {

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? ProxyDataSourceBuilder.create(database)
                        .afterQuery((execution, queries) -> note(queries))
                        .build()
                : bean;
    }

    /** The statements sent meanwhile, by all threads; jobs and other tests must rest. */
    public List<String> during(Callable<?> work) throws Exception {
        statements.clear();
        counting = true;
        try {
            work.call();
        } finally {
            counting = false;
        }
        return List.copyOf(statements);
    }

    /** Of all that a whole run of tests sends, only what is asked for is kept. */
    private void note(List<QueryInfo> queries) {
        if (counting) {
            queries.forEach(query -> statements.add(query.getQuery()));
        }
    }
}
