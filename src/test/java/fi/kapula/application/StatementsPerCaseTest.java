package fi.kapula.application;

import static fi.kapula.testing.Cases.forwarded;
import static fi.kapula.testing.Cases.individual;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Counts the SQL of one individual application from draft to acceptance, step by step, and keeps it from growing unseen. */
@KapulaTest
class StatementsPerCaseTest {

    private static final Logger LOG = LoggerFactory.getLogger(StatementsPerCaseTest.class);

    @Autowired
    private SqlCounter sql;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @BeforeEach
    void statements_are_prepared_by_a_first_case() {
        process.clear();
        cases.proposedTo("saara");
        mail.forget();
    }

    @Test
    void a_case_takes_a_bounded_number_of_statements() throws Exception {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String[] key = new String[1];
        count(counts, "begin", () -> key[0] = cases.begin("topi"));
        count(counts, "send", () -> submit(key[0], "CompleteApplication", "topi", individual()));
        count(counts, "present", () -> submit(key[0], "PresentApplication", "juha", forwarded()));
        count(counts, "claim", () -> {
            cases.claim(key[0], "HandleApplication", "kaisa");
            return null;
        });
        count(
                counts,
                "propose",
                () -> submit(key[0], "HandleApplication", "kaisa", Map.of("decision", "PROPOSE", "supervisor", "saara")));
        count(counts, "accept", () -> submit(key[0], "AnswerProposal", "saara", Map.of("decision", "ACCEPT")));
        int mails = mail.all().size();
        count(counts, "deliver " + mails + " mails", () -> {
            mail.deliver();
            return null;
        });
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        LOG.info("SQL statements from draft to acceptance: {} = {}", counts, total);
        assertThat(total).isLessThan(LIMIT);
    }

    /** A little above what was measured when the test was written. */
    private static final int LIMIT = 680;

    private Object submit(String key, String form, String person, Map<String, Object> values) {
        cases.submit(key, form, person, values);
        return null;
    }

    private void count(Map<String, Integer> counts, String step, Callable<?> work) throws Exception {
        counts.put(step, sql.during(work).size());
    }
}
