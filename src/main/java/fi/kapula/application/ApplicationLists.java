package fi.kapula.application;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ids of a page of applications. A list of several kinds is a union of pages, each read from an index: with "or" the
 * databases read everything that a person ever had to do with.
 */
@Component
class ApplicationLists {

    private static final String OF_PERSON =
            """
            select id from (
                (select id from application where applicant = :person and kind <> 'COMBINED' and id < :before
                    order by id desc limit :limit)
                union
                (select part.application as id from application_supervisee part
                    join application on application.id = part.application
                    where part.person = :person and part.application < :before and application.state <> 'DRAFT'
                    order by part.application desc limit :limit)
            ) found order by id desc limit :limit""";

    private static final String PRESENTED_IN_STATE =
            """
            (select id from application where presenter = :person and state = :state%d and id < :before
                order by id desc limit :limit)""";

    private final JdbcClient jdbc;

    ApplicationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, older than the given id. */
    List<Long> ofPerson(String person, long before, int limit) {
        return ids(jdbc.sql(OF_PERSON).param("person", person), before, limit);
    }

    /** Newest first, older than the given id. */
    List<Long> presentedBy(String person, Collection<ApplicationState> states, long before, int limit) {
        List<String> names = states.stream().map(ApplicationState::name).toList();
        String pages = IntStream.range(0, names.size())
                .mapToObj(PRESENTED_IN_STATE::formatted)
                .collect(Collectors.joining(" union all "));
        JdbcClient.StatementSpec query =
                jdbc.sql("select id from (" + pages + ") found order by id desc limit :limit").param("person", person);
        for (int i = 0; i < names.size(); i++) {
            query.param("state" + i, names.get(i));
        }
        return ids(query, before, limit);
    }

    private static List<Long> ids(JdbcClient.StatementSpec query, long before, int limit) {
        return query.param("before", before).param("limit", limit).query(Long.class).list();
    }
}
