package fi.kapula.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.KapulaTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@KapulaTest
@Transactional
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void a_card_tells_title_unit_and_language() {
        assertThat(people.person("bo")).hasValueSatisfying(bo -> {
            assertThat(bo.name()).isEqualTo("Bo Lindqvist");
            assertThat(bo.email()).isEqualTo("bo@kapula.example");
            assertThat(bo.unitId()).isNull();
            assertThat(bo.language().code()).isEqualTo("sv");
        });
        assertThat(people.person("topi"))
                .hasValueSatisfying(topi -> assertThat(topi.unitName()).isEqualTo("Kotihoito"));
        assertThat(people.person("nobody")).isEmpty();
        assertThat(people.person(null)).isEmpty();
    }

    @Test
    void several_are_read_at_once_by_name_and_unknown_ids_are_left_out() {
        assertThat(people.persons(List.of("topi", "aino", "nobody")).keySet()).containsExactly("aino", "topi");
        assertThat(people.persons(List.of())).isEmpty();
    }

    @Test
    void roles_are_stored_but_managers_follow_from_units() {
        assertThat(people.withRole(Role.COORDINATOR)).extracting(PersonCard::id).containsExactly("kaisa", "kimmo");
        assertThat(people.withRole(Role.MANAGER))
                .extracting(PersonCard::id)
                .containsExactly("tiina", "maija", "lauri", "juha");
        assertThat(people.presenters()).isEqualTo(people.withRole(Role.MANAGER));
        assertThat(people.hasRole("juha", Role.MANAGER)).isTrue();
        assertThat(people.hasRole("topi", Role.MANAGER)).isFalse();
        assertThat(people.hasRole("bo", Role.EMPLOYEE)).isFalse();
    }

    @Test
    void the_units_manager_presents_and_for_the_manager_the_one_above() {
        assertThat(people.presenterFor("topi")).contains("juha");
        assertThat(people.presenterFor("juha")).contains("maija");
        assertThat(people.presenterFor("kaisa")).contains("maija");
        assertThat(people.presenterFor("maija")).isEmpty();
        assertThat(people.presenterFor("bo")).isEmpty();
        assertThat(people.presenterFor("nobody")).isEmpty();
    }

    @Test
    void whoever_has_left_presents_nothing_and_holds_no_role_but_is_still_named() {
        leave("juha");
        assertThat(people.presenterFor("topi")).contains("maija");
        assertThat(people.hasRole("juha", Role.MANAGER)).isFalse();
        assertThat(people.hasRole("juha", Role.EMPLOYEE)).isFalse();
        assertThat(people.presenters()).extracting(PersonCard::id).doesNotContain("juha");
        assertThat(people.person("juha")).isPresent();
    }

    @Test
    void a_manager_picks_a_group_from_the_unit_and_all_below_it() {
        assertThat(people.groupCandidates("juha"))
                .extracting(PersonCard::id)
                .containsSubsequence("simo", "teemu", "topi", "taina")
                .doesNotContain("juha", "liisa", "maija");
        assertThat(people.groupCandidates("maija"))
                .extracting(PersonCard::id)
                .contains("topi", "juha", "liisa", "kaisa")
                .doesNotContain("maija", "bo", "admin");
        leave("taina");
        assertThat(people.groupCandidates("juha")).extracting(PersonCard::id).doesNotContain("taina");
    }

    @Test
    void a_trusted_person_picks_a_group_and_others_do_not() {
        assertThat(people.groupCandidates("taina")).isEmpty();
        jdbc.update("insert into unit_trusted_person (unit, person) values ('kotihoito', 'taina')");
        assertThat(people.groupCandidates("taina"))
                .extracting(PersonCard::id)
                .contains("topi", "juha")
                .doesNotContain("taina");
    }

    @Test
    void colleagues_and_managers_above_are_in_line_and_others_are_not() {
        assertThat(people.inLineOf("simo", "topi")).as("same unit").isTrue();
        assertThat(people.inLineOf("juha", "topi")).as("manager").isTrue();
        assertThat(people.inLineOf("maija", "topi")).as("manager above").isTrue();
        assertThat(people.inLineOf("topi", "maija")).as("the other way round").isFalse();
        assertThat(people.inLineOf("aino", "topi")).isFalse();
        assertThat(people.inLineOf("bo", "admin"))
                .as("no unit is no common unit")
                .isFalse();
        assertThat(people.inLineOf(List.of("aino", "simo", "sari", "bo"), List.of("topi", "liisa")))
                .isEqualTo(Set.of("simo", "sari"));
    }

    private void leave(String id) {
        entities.find(Person.class, id).leave();
        entities.flush();
        entities.clear();
    }
}
