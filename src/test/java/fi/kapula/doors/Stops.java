package fi.kapula.doors;

import com.microsoft.playwright.Page;
import fi.kapula.pta.CoachingSteps;
import fi.kapula.testing.Cases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the portal, in every state that looks different. */
class Stops {

    private static final String DISCUSSION_DAY = "IntermediateCatchEvent_DiscussionDay";

    private final Map<String, Stage> stages;
    private final Cases cases;
    private final CoachingSteps coachings;
    private final JdbcClient jdbc;
    private final List<Stop> all = new ArrayList<>();

    Stops(Map<String, Stage> stages, Cases cases, CoachingSteps coachings, JdbcClient jdbc) {
        this.stages = stages;
        this.cases = cases;
        this.coachings = coachings;
        this.jdbc = jdbc;
        // Somebody is late
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = CREATE_TIME_ where TASK_DEF_KEY_ = 'UserTask_PresentApplication'").update();
        beforeSigningIn();
        home();
        casePages();
        tasks();
        tasksOfSupervisors();
        meetings();
        notes();
        mine();
        coachings();
        coordinatorsAndAdministrators();
        refusals();
    }

    List<Stop> all() {
        return all;
    }

    private void beforeSigningIn() {
        add("nobody", "/login");
        add("nobody", "/login?signedOut");
        all.add(Stop.at("nobody", "/login").sending(200, "username", "topi", "password", "wrong"));
    }

    private void home() {
        List.of("topi", "juha", "kaisa", "aino", "oona", "admin").forEach(person -> add(person, "/"));
        all.add(Stop.at("topi", tasks("draft")).pressing("[name=_draft]"));
    }

    private void casePages() {
        stages.keySet().forEach(stage -> add(stage.equals("combining") ? "kimmo" : "topi", casePage(stage)));
        List.of("presenting", "contract", "combined").forEach(stage -> add("juha", casePage(stage)));
        List.of("declined", "contract", "changed", "combined").forEach(stage -> add("kaisa", casePage(stage)));
        List.of("proposed", "meeting", "contract", "closed").forEach(stage -> add("aino", casePage(stage)));
        add("topi", casePage("matching") + "/withdrawal");
        add("kaisa", casePage("combined") + "/taking-apart");
    }

    private void tasks() {
        Map<String, String> persons = Map.of(
                "draft", "topi",
                "returned", "topi",
                "presenting", "juha",
                "matching", "kaisa",
                "claimed", "kaisa",
                "proposed", "aino",
                "accepted", "aino",
                "meeting", "topi",
                "contract", "topi",
                "combining", "topi");
        persons.forEach((stage, person) -> add(person, tasks(stage)));
        add("kimmo", tasks("claimed"));
        List.of("draft", "presenting", "claimed", "proposed", "accepted", "meeting", "contract", "combining")
                .forEach(stage -> all.add(Stop.at(persons.get(stage), tasks(stage)).sending(400)));
        all.add(Stop.at("topi", "/tasks/none").answering(404));
        all.add(Stop.at("topi", "/tasks/none/tasklist").answering(404));
        all.add(Stop.at("topi", tasks("presenting")).answering(404));
        all.add(Stop.at("topi", tasks("closed")).answering(410));
    }

    private void tasksOfSupervisors() {
        supervisors("ScheduleMeeting", "MEETING");
        supervisors("DraftContract", "CONTRACT");
        supervisors("CloseSupervision", "CLOSE");
        supervisors("ChangeSupervisor", "CHANGE_SUPERVISOR");
        String over = cases.runningGroup();
        cases.schedule(over, "saara", LocalDate.now().plusDays(9) + "T10:00:00+02:00");
        cases.takePlace(over);
        add("saara", "/tasks/" + cases.task(over, "ConfirmAttendance").getId());
        String held = cases.runningGroup();
        cases.schedule(held, "saara", LocalDate.now().plusDays(9) + "T10:00:00+02:00");
        cases.takePlace(held);
        cases.submit(held, "ConfirmAttendance", "saara", Map.of("held", true, "attended", List.of("topi")));
        String attendance = "/cases/" + held + "/meetings/" + newestMeeting(held) + "/attendance";
        add("saara", attendance);
        all.add(Stop.at("saara", attendance).sending(409, "version", "-1", "attended", "taina"));
        String choosing = cases.beginCombination("kaisa");
        all.add(Stop.at("kaisa", "/tasks/" + cases.taskOf(choosing, "kaisa")));
        all.add(Stop.at("kaisa", "/tasks/" + cases.taskOf(choosing, "kaisa")).sending(400));
    }

    private void supervisors(String form, String step) {
        String key = cases.runningGroup();
        cases.step(key, "saara", step);
        String path = "/tasks/" + cases.task(key, form).getId();
        add("saara", path);
        if (!form.equals("CloseSupervision")) {
            all.add(Stop.at("saara", path).sending(400, "startsOn", ""));
        }
    }

    private void meetings() {
        String list = casePage("meeting") + "/meetings";
        String meeting = list + "/" + stages.get("meeting").meeting();
        add("topi", list);
        add("aino", list);
        add("topi", casePage("closed") + "/meetings");
        add("topi", meeting + "/answer");
        all.add(Stop.at("topi", meeting + "/answer").sending(400));
        add("aino", meeting + "/move");
        all.add(Stop.at("aino", meeting + "/move").sending(400, "day", "", "time", "", "minutes", "", "place", "", "units", "x"));
        all.add(Stop.at("aino", meeting + "/move").sending(409, "sequence", "7", "place", "Muualla"));
        add("aino", meeting + "/cancellation");
    }

    private void notes() {
        String notes = casePage("accepted") + "/notes";
        add("aino", notes);
        all.add(Stop.at("aino", notes).sending(200, "words", "xyz"));
        add("aino", notes + "/new");
        all.add(Stop.at("aino", notes + "/new").sending(400, "day", "", "text", ""));
        add("aino", notes + "/" + stages.get("accepted").note());
        add("aino", notes + "/" + stages.get("accepted").note() + "/deletion");
    }

    private void mine() {
        add("topi", "/mine");
        add("aino", "/mine");
        all.add(Stop.at("taina", "/mine").pressing("form[action$='/mine/calendar'] button"));
        add("topi", "/mine/password");
        all.add(Stop.at("topi", "/mine/password").sending(400, "current", "wrong", "next", "short", "again", "other"));
        add("aino", "/mine/profile");
        all.add(Stop.at("aino", "/mine/profile").sending(400, "maximum", "x"));
        all.add(Stop.at("aino", "/mine/profile").sending(409, "version", "-1"));
    }

    /** Oskari's second month, with a goal whose time is up; Oona's first. The clock stays: other cases have timers, too. */
    private void coachings() {
        String end = LocalDate.now().plusDays(300).toString();
        String key = coachings.open("veera", "oskari", LocalDate.now().toString(), end, 15);
        coachings.fire(key, DISCUSSION_DAY);
        coachings.hold(key, "oskari", "veera", AskedFields.answers("pta-standard"));
        coachings.setGoal(key, CoachingSteps.goal(1, "WEEKLY", "NO"));
        coachings.fire(key, "IntermediateCatchEvent_GoalEnds");
        add("veera", task(key, "EvaluateGoal", "veera"));
        add("oskari", task(key, "EvaluateGoal", "oskari"));
        String other = coachings.open("ville", "oona", LocalDate.now().toString(), end, 15);
        coachings.fire(other, DISCUSSION_DAY);
        all.add(Stop.at("oona", task(other, "PrepareDiscussion", "oona")).after(Stops::unfold));
        coachings.fire(key, DISCUSSION_DAY);
        coachings.submit(key, "PrepareDiscussion", "oskari", OpenForms.valid("PrepareDiscussion").get(0));
        coachings.submit(key, "PrepareDiscussion", "veera", OpenForms.valid("PrepareDiscussion").get(0));
        all.add(Stop.at("veera", task(key, "HoldDiscussion", "veera")).after(Stops::unfold));
        List.of("oskari", "veera").forEach(person -> {
            add(person, "/coachings");
            add(person, "/cases/" + key);
            add(person, "/cases/%s/discussions/%d".formatted(key, held(key)));
            add(person, "/cases/" + key + "/summary");
            add(person, "/cases/" + key + "/access");
            add(person, "/cases/" + key + "/stored");
        });
        add("oskari", "/news/" + coaching(key));
        add("veera", "/cases/" + key + "/transfer");
        add("tiina", "/cases/" + key + "/transfer");
        add("veera", "/cases/" + key + "/ending");
        all.add(Stop.at("veera", "/cases/" + key + "/ending").sending(400));
        add("tiina", "/coachings/team/clients");
        add("tiina", "/cases/" + key + "/reading");
        all.add(Stop.at("tiina", "/cases/" + key + "/reading").sending(400));
        add("tiina", "/coachings/team");
    }

    private long coaching(String key) {
        return jdbc.sql("select id from coaching where business_key = ?").param(key).query(Long.class).single();
    }

    private long held(String key) {
        return jdbc.sql("select min(id) from discussion where business_key = ? and state = 'HELD'")
                .param(key)
                .query(Long.class)
                .single();
    }

    private String task(String key, String form, String person) {
        return "/tasks/" + cases.task(key, form, person).getId();
    }

    private static void unfold(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    private void coordinatorsAndAdministrators() {
        add("kaisa", "/queue");
        add("kaisa", "/queue?words=xyz");
        add("kaisa", "/attention");
        add("kaisa", "/supervisors");
        List.of("FI", "SV", "EN").forEach(language -> add("admin", "/contract-texts?texts=" + language));
        add("admin", "/mails");
        add("admin", "/mails/" + stages.get("closed").mail());
    }

    private void refusals() {
        all.add(Stop.at("topi", "/?own=abc").answering(400));
        all.add(Stop.at("topi", casePage("matching") + "/withdrawal").sending(403, "_csrf", "stale"));
        all.add(Stop.at("topi", "/nowhere").answering(404));
        all.add(Stop.at("topi", "/error").answering(500));
    }

    private void add(String person, String path) {
        all.add(Stop.at(person, path));
    }

    private long newestMeeting(String key) {
        return jdbc.sql("select max(id) from meeting where business_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private String casePage(String stage) {
        return "/cases/" + stages.get(stage).key();
    }

    private String tasks(String stage) {
        return "/tasks/" + stages.get(stage).task();
    }
}
