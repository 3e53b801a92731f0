package fi.kapula.testing;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What mails were asked for, whether they have left or not. Import it: {@code @Import(MailProbe.class)}. */
@TestComponent
public class MailProbe {

    private final JdbcClient jdbc;
    private final ManagementService management;
    private long seen;

    MailProbe(JdbcClient jdbc, ManagementService management) {
        this.jdbc = jdbc;
        this.management = management;
    }

    public record Sighting(
            long id,
            String event,
            String recipient,
            String businessKey,
            String subject,
            String plain,
            String html,
            String state,
            String calendar) {

        /** Where the link leads, for instance {@code /tasks/4711}. */
        public String path() {
            String link = plain.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
            return link.replaceFirst("^https?://[^/]+", "");
        }
    }

    /** Leaves out, from now on, what has come until now. */
    public void forget() {
        seen = jdbc.sql("select coalesce(max(id), 0) from mail").query(Long.class).single();
    }

    /** In the order in which they were asked for. */
    public List<Sighting> all() {
        return jdbc.sql("select * from mail where id > ? order by id").param(seen).query(Sighting.class).list();
    }

    public List<String> recipients() {
        return all().stream().map(Sighting::recipient).toList();
    }

    public List<String> subjects() {
        return all().stream().map(Sighting::subject).toList();
    }

    public List<Sighting> to(String recipient) {
        return all().stream().filter(mail -> mail.recipient().equals(recipient)).toList();
    }

    /** The newest to this person; fails where there is none. */
    public Sighting last(String recipient) {
        List<Sighting> mails = to(recipient);
        if (mails.isEmpty()) {
            throw new AssertionError("No mail to " + recipient + ", only to " + recipients());
        }
        return mails.get(mails.size() - 1);
    }

    /** Sends what waits, as the job executor would. */
    public void deliver() {
        for (Job job : management.createJobQuery().processDefinitionKey("MailDelivery").withRetriesLeft().list()) {
            management.executeJob(job.getId());
        }
    }
}
