package fi.kapula.shared;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives cases their business keys, and lets one person at a time act on a case. */
@Component
public class CaseRegister {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CaseRegister(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens a case.
     *
     * @return its business key, for instance {@code TNO-2026-0001}; numbers start again each year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(CaseSystem system) {
        int year = LocalDate.now(clock).getYear();
        String businessKey = "%s-%d-%04d".formatted(system, year, nextNumber(system, year));
        jdbc.update("insert into case_file (business_key) values (?)", businessKey);
        return businessKey;
    }

    /**
     * Waits until nobody else acts on the case, and keeps it until the end of the transaction. Every submission and
     * withdrawal begins with it, so that the second of two sees what the first one did.
     *
     * @return false when there is no such case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(String businessKey) {
        return !jdbc.queryForList("select business_key from case_file where business_key = ? for update", businessKey)
                .isEmpty();
    }

    private int nextNumber(CaseSystem system, int year) {
        String prefix = system.name();
        if (jdbc.update("update case_number set last = last + 1 where prefix = ? and year_of = ?", prefix, year) == 0) {
            jdbc.update("insert into case_number (prefix, year_of, last) values (?, ?, 1)", prefix, year);
        }
        Integer number = jdbc.queryForObject(
                "select last from case_number where prefix = ? and year_of = ?", Integer.class, prefix, year);
        if (number == null) {
            throw new EmptyResultDataAccessException(1);
        }
        return number;
    }
}
