package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The three filters that Tasklist begins with, and what is put into the engine at start-up. */
@KapulaTest
class TaskFiltersTest {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Authorizations startUp;

    @Autowired
    ProcessProbe process;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void everybody_finds_three_filters_and_changes_none() {
        for (String user : new String[] {"topi", "juha", "kaisa", "bo", "admin"}) {
            assertThat(Door.rest(port, user).get("/filter").json().findValuesAsText("name"))
                    .containsExactlyInAnyOrder("Myöhässä", "Omat tehtävät", "Ryhmän tehtävät");
        }
        Door topi = Door.rest(port, "topi");
        assertThat(topi.put("/filter/" + id("Myöhässä"), Map.of("name", "x")).status())
                .isEqualTo(403);
        assertThat(topi.delete("/filter/" + id("Myöhässä")).status()).isEqualTo(403);
    }

    @Test
    void own_tasks_and_those_of_the_group_are_apart() {
        String key = cases.presented();
        String task = cases.task(key, "HandleApplication").getId();
        assertThat(list("kaisa", "Ryhmän tehtävät")).hasSize(1);
        assertThat(list("kaisa", "Omat tehtävät")).isEmpty();
        cases.claim(key, "HandleApplication", "kaisa");
        assertThat(list("kaisa", "Ryhmän tehtävät")).isEmpty();
        assertThat(list("kaisa", "Omat tehtävät").get(0).path("id").asText()).isEqualTo(task);
        assertThat(list("topi", "Omat tehtävät")).isEmpty();
        assertThat(list("topi", "Ryhmän tehtävät")).isEmpty();
    }

    @Test
    void a_task_is_overdue_when_its_day_has_passed() {
        cases.begin("topi");
        assertThat(list("topi", "Myöhässä")).isEmpty();
        ClockUtil.setCurrentTime(
                new Date(System.currentTimeMillis() + Duration.ofDays(60).toMillis()));
        assertThat(list("topi", "Myöhässä")).hasSize(1);
        assertThat(Door.rest(port, "topi")
                        .post("/filter/" + id("Myöhässä") + "/list", Map.of("name", "x"))
                        .json())
                .isEmpty();
        assertThat(Door.rest(port, "topi")
                        .get("/filter/" + id("Myöhässä") + "/count")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("taina", "Myöhässä")).as("somebody else").isEmpty();
    }

    @Test
    void starting_again_adds_nothing() {
        long before = authorizations.createAuthorizationQuery().count();
        startUp.afterSingletonsInstantiated();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(filters.createFilterQuery().count()).isEqualTo(3);
    }

    @Test
    void starting_again_puts_back_a_grant_that_is_missing() {
        var lost = authorizations
                .createAuthorizationQuery()
                .groupIdIn("supervisor")
                .resourceId("tasklist")
                .singleResult();
        authorizations.deleteAuthorization(lost.getId());
        startUp.afterSingletonsInstantiated();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("supervisor")
                        .resourceId("tasklist")
                        .count())
                .isEqualTo(1);
    }

    private JsonNode list(String user, String filter) {
        return Door.rest(port, user).get("/filter/" + id(filter) + "/list").json();
    }

    private String id(String filter) {
        return filters.createFilterQuery().filterName(filter).singleResult().getId();
    }
}
