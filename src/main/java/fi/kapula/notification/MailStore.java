package fi.kapula.notification;

import fi.kapula.notification.Mail.Content;
import fi.kapula.notification.Mail.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code mail}. */
@Repository
class MailStore {

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(String event, String recipient) {
        return jdbc.sql("select exists (select 1 from mail where event = ? and recipient = ?)")
                .params(event, recipient)
                .query(Boolean.class)
                .single();
    }

    /** @return the new mail's number */
    long add(MailRequest request, String messageId, Content content, Instant created) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into mail
                            (event, recipient, business_key, message_id, subject, plain, html,
                             calendar_method, calendar, state, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)""")
                .params(request.event(), request.recipient(), request.businessKey(), messageId)
                .params(content.subject(), content.plain(), content.html())
                .param(request.calendar() == null ? null : request.calendar().method())
                .param(request.calendar() == null ? null : request.calendar().text())
                .param(atUtc(created))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Keeps others from sending the same mail until the end of the transaction. */
    Mail lock(long id) {
        return jdbc.sql("select * from mail where id = ? for update")
                .param(id)
                .query(MailStore::mail)
                .single();
    }

    void markSent(long id, Instant sent) {
        jdbc.sql("update mail set state = 'SENT', sent_at = ? where id = ?")
                .params(atUtc(sent), id)
                .update();
    }

    List<MailOutbox.Entry> newest(long before, int limit) {
        return jdbc.sql("""
                        select id, recipient, business_key, subject, state, created_at, sent_at
                        from mail where id < ? order by id desc limit ?""")
                .params(before, limit)
                .query((row, number) -> new MailOutbox.Entry(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("business_key"),
                        row.getString("subject"),
                        state(row) == State.SENT,
                        instant(row, "created_at"),
                        instant(row, "sent_at")))
                .list();
    }

    Optional<Mail> find(long id) {
        return jdbc.sql("select * from mail where id = ?")
                .param(id)
                .query(MailStore::mail)
                .optional();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("event"),
                row.getString("recipient"),
                row.getString("business_key"),
                row.getString("message_id"),
                new Content(row.getString("subject"), row.getString("plain"), row.getString("html")),
                calendar(row),
                state(row),
                instant(row, "created_at"));
    }

    private static MailCalendar calendar(ResultSet row) throws SQLException {
        String text = row.getString("calendar");
        return text == null ? null : new MailCalendar(row.getString("calendar_method"), text);
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime atUtc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
