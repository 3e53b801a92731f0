package fi.kapula.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@KapulaTest
@Transactional
class SupervisorProfilesTest {

    @Autowired
    SupervisorProfiles profiles;

    @Autowired
    EntityManager entities;

    @Autowired
    EntityManagerFactory factory;

    @Test
    void lists_everybody_by_name_in_three_statements() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(profiles.all())
                .extracting(SupervisorProfile::personId)
                .containsExactly("saara", "simo", "aino", "bo", "sari");
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void tells_what_a_supervisor_takes() {
        assertThat(profiles.find("bo")).hasValueSatisfying(bo -> {
            assertThat(bo.external()).isTrue();
            assertThat(bo.longestNewProcess()).isEqualTo(6);
            assertThat(bo.forms()).containsExactlyInAnyOrder(SupervisionForm.INDIVIDUAL, SupervisionForm.GROUP);
            assertThat(bo.languages()).containsExactlyInAnyOrder(Language.SV, Language.FI);
            assertThat(bo.education()).contains("Åbo Akademi");
        });
        assertThat(profiles.find("topi")).isEmpty();
    }

    @Test
    void leaves_out_those_who_have_left() {
        entities.find(Person.class, "aino").leave();
        assertThat(profiles.all()).extracting(SupervisorProfile::personId).doesNotContain("aino");
        assertThat(profiles.find("aino")).isPresent();
    }

    @Test
    void locks_the_maximum() {
        assertThat(profiles.lockMaximum("aino")).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> profiles.lockMaximum("topi"));
    }
}
