package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.testing.KapulaTest;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KapulaTest
class IdentityTest {

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void users_are_found_by_whatever_is_asked() {
        assertThat(identity.createUserQuery().userId("topi").singleResult().getEmail())
                .isEqualTo("topi@kapula.example");
        assertThat(identity.createUserQuery().userId("nobody").singleResult()).isNull();
        assertThat(ids(identity.createUserQuery()
                        .userIdIn("topi", "aino", "nobody")
                        .list()))
                .containsExactly("aino", "topi");
        assertThat(ids(identity.createUserQuery()
                        .userLastName("Pesonen")
                        .orderByUserId()
                        .asc()
                        .list()))
                .containsExactly("juha", "topi");
        assertThat(ids(identity.createUserQuery()
                        .userEmailLike("sa%")
                        .orderByUserFirstName()
                        .desc()
                        .list()))
                .containsExactly("sari", "saara");
        assertThat(identity.createUserQuery().memberOfGroup("coordinator").count())
                .isEqualTo(2);
        assertThat(identity.createUserQuery().memberOfTenant("x").count()).isZero();
        assertThat(ids(identity.createUserQuery().orderByUserId().asc().listPage(1, 3)))
                .containsExactly("aino", "bo", "juha");
    }

    @Test
    void groups_are_found_by_whatever_is_asked() {
        assertThat(groups(identity.createGroupQuery().groupMember("juha").list()))
                .containsExactlyInAnyOrder("employee", "manager");
        assertThat(identity.createGroupQuery().groupMember("nobody").count()).isZero();
        assertThat(identity.createGroupQuery().groupId("manager").singleResult().getName())
                .isEqualTo("Esihenkilöt");
        assertThat(groups(identity.createGroupQuery().orderByGroupName().desc().listPage(0, 2)))
                .containsExactly("employee", "coordinator");
        assertThat(identity.createTenantQuery().userMember("topi").count()).isZero();
        assertThat(identity.createTenantQuery().list()).isEmpty();
    }

    @Test
    void a_signed_in_person_sees_only_themself() {
        identity.setAuthentication("topi", List.of("employee"));
        assertThat(ids(identity.createUserQuery().list())).containsExactly("topi");
        assertThat(identity.createUserQuery().userId("juha").singleResult()).isNull();
        assertThat(identity.createGroupQuery().groupMember("juha").list()).isEmpty();
        assertThat(groups(identity.createGroupQuery().groupMember("topi").list()))
                .containsExactly("employee");
    }

    @Test
    void passwords_are_the_directorys_and_nothing_is_written_here() {
        assertThat(identity.checkPassword("topi", "topi-demo")).isTrue();
        assertThat(identity.checkPassword("topi", "wrong")).isFalse();
        assertThat(identity.checkPassword("nobody", "x")).isFalse();
        assertThat(identity.checkPassword(null, null)).isFalse();
        assertThat(identity.isReadOnly()).isTrue();
        assertThatThrownBy(
                        () -> identity.createNativeUserQuery().sql("select 1").list())
                .isInstanceOf(BadUserRequestException.class);
        assertThat(jdbc.queryForObject("select count(*) from ACT_ID_USER", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from ACT_ID_GROUP", Integer.class))
                .isZero();
    }

    private static List<String> ids(List<User> users) {
        return users.stream().map(User::getId).toList();
    }

    private static List<String> groups(List<Group> groups) {
        return groups.stream().map(Group::getId).toList();
    }
}
