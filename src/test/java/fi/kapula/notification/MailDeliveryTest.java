package fi.kapula.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("own-application")
@KapulaTest
class MailDeliveryTest {

    static final int PORT = freePort();
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    Mails mails;

    @Autowired
    MailOutbox outbox;

    @Autowired
    MailProbe mail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ProcessProbe process;

    final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("kapula.notification.organisation", () -> "Mäntylän hyvinvointialue");
        properties.add("kapula.notification.reply-to", () -> "tuki@kapula.example");
    }

    @BeforeEach
    void a_mail_to_juha_waits() {
        process.clear();
        ClockUtil.setCurrentTime(Date.from(NOW));
        transaction.executeWithoutResult(status -> mails.send(Requests.presentation("presented", "juha")));
    }

    @AfterEach
    void clear() {
        server.stop();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(delivery -> runtime.deleteProcessInstance(delivery.getId(), "next test"));
        ClockUtil.reset();
    }

    @Test
    void arrives_in_both_forms() throws Exception {
        server.start();
        run();
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Esittele työnohjaushakemus: Topi Pesonen (TNO-2026-0001)");
        assertThat(arrived.getFrom()[0])
                .hasToString("=?UTF-8?Q?M=C3=A4ntyl=C3=A4n_hyvinvointialue?= <kapula@kapula.example>");
        assertThat(arrived.getReplyTo()[0]).hasToString("tuki@kapula.example");
        assertThat(arrived.getAllRecipients()[0]).hasToString("Juha Pesonen <juha@kapula.example>");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart alternatives = (MimeMultipart) arrived.getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        for (int part : List.of(0, 1)) {
            assertThat(alternatives.getBodyPart(part).getContent().toString()).contains("/tasks/4711", "esiteltäväksi");
        }
        assertThat(mail.last("juha").state()).isEqualTo("SENT");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void tries_for_nearly_two_days_then_tells_cockpit_and_arrives_once_when_tried_again() throws Exception {
        assertThat(waitsBetweenTries())
                .extracting(Duration::toMinutes)
                .containsExactly(1L, 5L, 15L, 60L, 180L, 360L, 720L, 1440L);
        Incident incident = runtime.createIncidentQuery().singleResult();
        assertThat(incident.getActivityId()).isEqualTo("ServiceTask_SendMail");
        assertThat(incident.getIncidentMessage())
                .isEqualTo("Sähköpostia %d (vastaanottaja: juha) ei saatu lähetettyä: postipalvelin ei vastannut. "
                                .formatted(mail.last("juha").id())
                        + "Tarkista postipalvelimen asetukset ja paina Yritä uudelleen.");
        assertThat(mail.last("juha").state()).isEqualTo("WAITING");

        server.start();
        management.setJobRetries(job().getId(), 1);
        assertThat(management.createJobQuery().executable().list()).as("at once").hasSize(1);
        run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.last("juha").state()).isEqualTo("SENT");
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(history.createHistoricActivityInstanceQuery().activityId("EndEvent_MailSent").list())
                .extracting("processInstanceId")
                .contains(incident.getProcessInstanceId());
    }

    @Test
    void is_not_sent_twice_when_the_engine_repeats_its_step() {
        server.start();
        transaction.executeWithoutResult(status -> {
            run();
            status.setRollbackOnly();
        });
        assertThat(mail.last("juha").state()).isEqualTo("SENT");
        run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void keeps_its_message_id_from_try_to_try() throws Exception {
        server.start();
        run();
        String sent = server.getReceivedMessages()[0].getMessageID();
        assertThat(sent)
                .endsWith("@kapula.example>")
                .isEqualTo(jdbc.queryForObject("select message_id from mail", String.class));
    }

    @Test
    void an_address_that_the_server_refuses_is_told_at_once_and_without_the_address() throws Exception {
        try (RefusingMailServer refusing = new RefusingMailServer(PORT, "550 5.1.1 %s: no such user here")) {
            fail();
        }
        Incident incident = runtime.createIncidentQuery().singleResult();
        assertThat(incident.getIncidentMessage())
                .contains("postipalvelin ei hyväksynyt vastaanottajan osoitetta (550)")
                .doesNotContain("@");
        assertThat(management.getJobExceptionStacktrace(job().getId())).doesNotContain("juha@");
    }

    @Test
    void a_full_mailbox_is_tried_again() throws Exception {
        try (RefusingMailServer refusing = new RefusingMailServer(PORT, "452 4.2.2 %s is full")) {
            fail();
        }
        assertThat(job().getExceptionMessage()).contains("postipalvelin ei ottanut viestiä vastaan (452)");
        assertThat(job().getRetries()).isEqualTo(8);
    }

    @Test
    void an_address_mended_after_the_incident_is_used() throws Exception {
        server.start();
        jdbc.update("update person set email = 'juha@kapula.example, x@y.example' where id = 'juha'");
        try {
            fail();
        } finally {
            jdbc.update("update person set email = 'juha@kapula.example' where id = 'juha'");
        }
        assertThat(runtime.createIncidentQuery().singleResult().getIncidentMessage()).contains("kelvollista");
        run();
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0])
                .hasToString("Juha Pesonen <juha@kapula.example>");
    }

    @Test
    void an_administrator_sees_that_it_went_and_not_what_it_said() {
        assertThat(outbox.contentVisible()).isFalse();
        assertThat(outbox.newest(null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.recipient()).isEqualTo("juha");
            assertThat(entry.sent()).isFalse();
            assertThat(entry.subject()).isNull();
        });
        assertThat(outbox.content(mail.last("juha").id())).isEmpty();
    }

    private List<Duration> waitsBetweenTries() {
        List<Duration> waits = new ArrayList<>();
        fail();
        while (job().getRetries() > 0) {
            waits.add(Duration.between(NOW, job().getDuedate().toInstant()));
            fail();
        }
        return waits;
    }

    private void fail() {
        assertThatThrownBy(this::run).hasMessageStartingWith("Sähköpostia");
    }

    private void run() {
        management.executeJob(job().getId());
    }

    private Job job() {
        return management.createJobQuery().processDefinitionKey(MailProcess.KEY).singleResult();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
