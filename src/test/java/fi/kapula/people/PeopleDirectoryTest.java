package fi.kapula.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.shared.Directory;
import fi.kapula.shared.Group;
import fi.kapula.testing.KapulaTest;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@KapulaTest
@Transactional
class PeopleDirectoryTest {

    @Autowired
    Directory directory;

    @Autowired
    EntityManager entities;

    @Test
    void groups_follow_from_roles_and_from_managing_a_unit() {
        assertThat(groupsOf("topi")).containsExactly(Group.EMPLOYEE);
        assertThat(groupsOf("juha")).containsExactlyInAnyOrder(Group.EMPLOYEE, Group.MANAGER);
        assertThat(groupsOf("kaisa")).containsExactlyInAnyOrder(Group.EMPLOYEE, Group.COORDINATOR);
        assertThat(groupsOf("bo")).containsExactly(Group.SUPERVISOR);
        assertThat(groupsOf("admin")).containsExactly(Group.ADMINISTRATOR);
        assertThat(groupsOf("oskari")).containsExactly(Group.CLIENT);
    }

    @Test
    void whoever_has_left_is_no_user() {
        entities.find(Person.class, "topi").leave();
        assertThat(directory.member("topi")).isEmpty();
        assertThat(directory.members())
                .extracting(Directory.Member::id)
                .doesNotContain("topi")
                .contains("taina");
        assertThat(directory.passwordMatches("topi", "topi-demo")).isFalse();
    }

    @Test
    void members_stand_in_order_of_name_with_their_groups() {
        assertThat(directory.members())
                .extracting(Directory.Member::id)
                .containsSubsequence("admin", "veera", "kaisa", "taina");
        assertThat(directory.members()).contains(directory.member("juha").orElseThrow());
        assertThat(directory.member(null)).isEmpty();
    }

    private java.util.Set<String> groupsOf(String id) {
        return directory.member(id).orElseThrow().groups();
    }
}
