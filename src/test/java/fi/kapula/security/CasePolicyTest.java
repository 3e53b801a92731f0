package fi.kapula.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KapulaTest
class CasePolicyTest {

    @Autowired
    private CasePolicy policy;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void says_of_many_cases_what_it_says_of_each() {
        process.clear();
        List<String> keys = new ArrayList<>(List.of("TNO-1999-0001"));
        keys.add(cases.begin("topi"));
        keys.add(cases.sent("liisa"));
        keys.add(cases.accepted());
        keys.add(cases.proposedTo("aino"));
        keys.add(cases.runningGroup());
        String given = cases.accepted();
        cases.changeSupervisor(given, "saara", "Ei toiminut.");
        keys.add(given);
        String topi = cases.waiting("topi", "juha");
        String liisa = cases.waiting("liisa", "lauri");
        keys.addAll(List.of(topi, liisa, cases.supervisedTogether(topi, liisa)));
        String taina = cases.waiting("taina", "juha");
        keys.addAll(List.of(taina, cases.combining("kaisa", taina, cases.waiting("teemu", "juha"))));
        for (String person : jdbc.queryForList("select id from person", String.class)) {
            for (CasePart part : CasePart.values()) {
                List<String> each = keys.stream().filter(key -> policy.mayRead(person, key, part)).toList();
                assertThat(policy.readable(person, keys, part)).as(person + " " + part).containsExactlyInAnyOrderElementsOf(each);
            }
        }
        assertThat(policy.readable("topi", keys, CasePart.MEETINGS)).isNotEmpty();
        assertThat(policy.readable("topi", Set.of(), CasePart.MEETINGS)).isEmpty();
        process.clear();
    }
}
