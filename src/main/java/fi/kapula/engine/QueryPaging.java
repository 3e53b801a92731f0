package fi.kapula.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;

/** Pages and directions of the engine's queries, for results that come from a list. */
final class QueryPaging {

    private QueryPaging() {}

    static <T> List<T> page(Stream<T> results, ListQueryParameterObject query) {
        return results.skip(query.getFirstResult()).limit(query.getMaxResults()).toList();
    }

    static <T> Comparator<T> directed(Comparator<T> comparator, QueryOrderingProperty ordering) {
        return Direction.DESCENDING.equals(ordering.getDirection()) ? comparator.reversed() : comparator;
    }
}
