package fi.kapula.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.NoSuchMessageException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@KapulaTest
class MailsTest {

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
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nothing_waits() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(MailProcess.KEY)
                .list()
                .forEach(delivery -> runtime.deleteProcessInstance(delivery.getId(), "next test"));
        mail.forget();
    }

    @Test
    void is_written_as_rendered_in_the_recipients_language() {
        send(Requests.presentation("language", "juha"));
        send(new MailRequest("language", "bo", "AnswerProposal.lapsed", "TNO-2026-0001", "Topi", List.of(), null, "/"));
        assertThat(mail.last("juha").subject()).isEqualTo("Esittele työnohjaushakemus: Topi Pesonen (TNO-2026-0001)");
        assertThat(mail.last("juha").path()).isEqualTo("/tasks/4711");
        assertThat(mail.last("bo").subject()).isEqualTo("Handledningsförslaget förföll: Topi (TNO-2026-0001)");
        assertThat(mail.last("bo").html()).contains("<html lang=\"sv\">");
    }

    @Test
    void a_repeated_request_is_sent_once() {
        send(Requests.presentation("once", "juha"));
        send(Requests.presentation("once", "juha"));
        send(Requests.presentation("once", "kaisa"));
        assertThat(mail.recipients()).containsExactly("juha", "kaisa");
        assertThat(deliveries()).hasSize(2);
    }

    @Test
    void the_database_refuses_a_second_one_of_the_same_event() {
        send(Requests.presentation("unique", "juha"));
        String again =
                """
                insert into mail (event, recipient, business_key, message_id, subject, plain, html, state, created_at)
                select event, recipient, business_key, 'another', subject, plain, html, state, created_at
                from mail where event = 'unique'""";
        assertThatThrownBy(() -> jdbc.update(again))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void the_engine_learns_the_case_and_a_number_and_nothing_else() {
        send(Requests.presentation("variables", "juha"));
        ProcessInstance delivery = deliveries().get(0);
        assertThat(delivery.getBusinessKey()).isEqualTo("TNO-2026-0001");
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(delivery.getId()).list())
                .extracting(VariableInstance::getName, VariableInstance::getValue)
                .containsExactly(tuple("mailId", mail.last("juha").id()));
    }

    @Test
    void what_is_rolled_back_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            mails.send(Requests.presentation("rolled back", "juha"));
            assertThat(mail.recipients()).containsExactly("juha");
            status.setRollbackOnly();
        });
        assertThat(mail.all()).isEmpty();
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void belongs_into_a_transaction() {
        assertThatThrownBy(() -> mails.send(Requests.presentation("alone", "juha")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whoever_is_signed_in_needs_no_right_to_start_processes() {
        identity.setAuthenticatedUserId("topi");
        try {
            send(Requests.presentation("signed in", "juha"));
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("topi");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void nobody_unknown_gone_or_without_address_gets_one() {
        jdbc.update("update person set email = '' where id = 'liisa'");
        jdbc.update("update person set active = false where id = 'lauri'");
        try {
            List.of("liisa", "lauri", "nobody").forEach(person -> send(Requests.presentation("none", person)));
        } finally {
            jdbc.update("update person set email = 'liisa@kapula.example' where id = 'liisa'");
            jdbc.update("update person set active = true where id = 'lauri'");
        }
        assertThat(mail.all()).isEmpty();
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void an_administrator_leafs_through_the_demos_mails() {
        List.of("first", "second", "third").forEach(event -> send(Requests.presentation(event, "juha")));
        List<MailOutbox.Entry> page = outbox.newest(null, 2);
        assertThat(page).extracting(MailOutbox.Entry::id).containsExactly(idOf("third"), idOf("second"));
        assertThat(outbox.newest(idOf("second"), 1)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(idOf("first"));
            assertThat(entry.recipient()).isEqualTo("juha");
            assertThat(entry.businessKey()).isEqualTo(Requests.CASE);
            assertThat(entry.subject()).startsWith("Esittele");
            assertThat(entry.sent()).isFalse();
        });
        assertThat(outbox.content(idOf("first"))).hasValueSatisfying(
                content -> assertThat(content.html()).contains("/tasks/4711"));
        assertThat(outbox.content(-1)).isEmpty();

        mail.deliver();
        assertThat(outbox.newest(null, 3)).allSatisfy(entry -> assertThat(entry.sentAt()).isNotNull());
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void a_template_without_texts_is_a_fault_of_the_feature() {
        MailRequest unknown =
                new MailRequest("unknown", "juha", "NoSuchTemplate", "TNO-2026-0001", "Topi", List.of(), null, "/");
        assertThatThrownBy(() -> send(unknown)).isInstanceOf(NoSuchMessageException.class);
        assertThat(mail.all()).isEmpty();
    }

    private void send(MailRequest request) {
        transaction.executeWithoutResult(status -> mails.send(request));
    }

    private long idOf(String event) {
        return mail.all().stream().filter(one -> one.event().equals(event)).findFirst().orElseThrow().id();
    }

    private List<ProcessInstance> deliveries() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(MailProcess.KEY).list();
    }
}
