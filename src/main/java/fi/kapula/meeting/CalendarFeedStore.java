package fi.kapula.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code calendar_feed}. Every statement commits by itself. */
@Repository
class CalendarFeedStore {

    private final JdbcClient jdbc;

    CalendarFeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> person(String secretHash) {
        return jdbc.sql("select person from calendar_feed where secret_hash = ?")
                .param(secretHash)
                .query(String.class)
                .optional();
    }

    Optional<Instant> madeAt(String person) {
        return jdbc.sql("select made_at from calendar_feed where person = ?")
                .param(person)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void put(String person, String secretHash, Instant now) {
        if (replace(person, secretHash, now) == 0) {
            try {
                jdbc.sql("insert into calendar_feed (person, secret_hash, made_at) values (?, ?, ?)")
                        .params(person, secretHash, now.atOffset(ZoneOffset.UTC))
                        .update();
            } catch (DuplicateKeyException otherWindowWasFaster) {
                replace(person, secretHash, now);
            }
        }
    }

    void remove(String person) {
        jdbc.sql("delete from calendar_feed where person = ?").param(person).update();
    }

    private int replace(String person, String secretHash, Instant now) {
        return jdbc.sql("update calendar_feed set secret_hash = ?, made_at = ? where person = ?")
                .params(secretHash, now.atOffset(ZoneOffset.UTC), person)
                .update();
    }
}
