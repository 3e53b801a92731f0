package fi.kapula.engine;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KapulaTest
class TaskCardsTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void tells_the_assignee_which_case_it_is() throws Exception {
        String key = cases.sent("topi");
        String task = taskOf(key, "PresentApplication");
        cards("juha", task)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].id").value(task))
                .andExpect(jsonPath("$[0].businessKey").value(key))
                .andExpect(jsonPath("$[0].title").value("Topin hakemus"))
                .andExpect(jsonPath("$[0].name").value("Esittele hakemus"))
                .andExpect(jsonPath("$[0].process").value("Työnohjaushakemus"));
    }

    @Test
    void says_nothing_of_tasks_that_are_somebody_elses() throws Exception {
        String task = taskOf(cases.sent("topi"), "PresentApplication");
        for (String stranger : new String[] {"topi", "lauri", "kaisa", "admin", "oskari"}) {
            cards(stranger, task, "no-such-task").andExpect(status().isOk()).andExpect(content().json("[]", true));
        }
    }

    @Test
    void shows_a_groups_task_to_each_of_the_group_once() throws Exception {
        String task = taskOf(cases.presented(), "HandleApplication");
        cards("kaisa", task, task).andExpect(jsonPath("$", hasSize(1)));
        cards("kimmo", task).andExpect(jsonPath("$", hasSize(1)));
        cards("juha", task).andExpect(content().json("[]", true));
    }

    @Test
    void names_task_and_process_in_the_readers_language() throws Exception {
        cards("teemu", taskOf(cases.begin("teemu"), "CompleteApplication"))
                .andExpect(jsonPath("$[0].name").value("Complete the application"))
                .andExpect(jsonPath("$[0].process").value("Application for work supervision"));
        cards("bo", taskOf(cases.proposedTo("bo"), "AnswerProposal"))
                .andExpect(jsonPath("$[0].name").value("Svara på handledningsförslaget"));
        web.perform(get("/api/reader").with(user("bo"))).andExpect(jsonPath("$.language").value("sv"));
    }

    @Test
    void takes_a_hundred_ids_at_a_time() throws Exception {
        String hundred = IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(","));
        cards("topi", hundred).andExpect(status().isOk());
        cards("topi", hundred, "one-more").andExpect(status().isBadRequest());
        cards("topi", "").andExpect(status().isOk());
    }

    private String taskOf(String key, String form) {
        return cases.task(key, form).getId();
    }

    private ResultActions cards(String reader, String... ids) throws Exception {
        String joined = Arrays.stream(ids).collect(Collectors.joining(","));
        return web.perform(get("/api/task-cards").param("ids", joined).with(user(reader)));
    }
}
