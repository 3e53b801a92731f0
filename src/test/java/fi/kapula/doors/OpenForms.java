package fi.kapula.doors;

import static fi.kapula.testing.Cases.contract;
import static fi.kapula.testing.Cases.forwarded;
import static fi.kapula.testing.Cases.group;
import static fi.kapula.testing.Cases.individual;
import static fi.kapula.testing.Cases.meeting;

import fi.kapula.pta.CoachingSteps;
import fi.kapula.testing.Cases;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a case to a form, for whoever has it to fill. */
class OpenForms {

    /** An open task with a form. */
    record OpenForm(String person, String task) {

        String submit() {
            return "/task/" + task + "/submit-form";
        }
    }

    private static final String LINE = "Sana kerrallaan.";

    /** Of the clock on the wall, which tests of forms let go. */
    private static final LocalDate TODAY = LocalDate.now();

    private static final String SOON = LocalDate.now().plusDays(20) + "T10:00:00+02:00";

    /** Submissions that are taken; between them they fill every field. */
    private static final Map<String, List<Map<String, Object>>> VALID = Map.ofEntries(
            entry(
                    "CompleteApplication",
                    with(individual(), Map.of("presenter", "maija", "earlierSupervision", LINE)),
                    group("topi", "taina")),
            entry("PresentApplication", forwarded(), Map.of("decision", "RETURN", "reason", LINE)),
            entry(
                    "HandleApplication",
                    Map.of("decision", "PROPOSE", "supervisor", "saara"),
                    Map.of("decision", "REJECT", "reason", LINE)),
            entry(
                    "AnswerProposal",
                    Map.of("decision", "ACCEPT", "message", LINE),
                    Map.of("decision", "DECLINE", "reason", LINE)),
            // The first two cases of a year.
            entry(
                    "ChooseApplications",
                    Map.of("decision", "COMBINE", "applications", List.of(key(1), key(2)))),
            entry("ConsentToCombination", Map.of("consent", "YES")),
            entry("PlanNextStep", Map.of("step", "MEETING")),
            entry("ScheduleMeeting", with(meeting(SOON), Map.of("acceptClash", true))),
            entry("AnswerMeeting", Map.of("suits", "NO", "comment", LINE)),
            entry("ConfirmAttendance", Map.of("held", true, "attended", List.of("topi"))),
            entry("DraftContract", contract()),
            entry("AcknowledgeContract", Map.of("accept", "NO", "comment", LINE)),
            entry("CloseSupervision", Map.of("evaluationSummaryDone", true, "finalEvaluationDone", false)),
            entry("ChangeSupervisor", Map.of("message", LINE)),
            entry(
                    "OpenCoaching",
                    with(
                            CoachingSteps.plan("veera", "oskari", TODAY.toString(), TODAY.plusDays(200).toString(), 15),
                            Map.of("interval", "MONTHLY")),
                    CoachingSteps.planEveryTwoWeeks(
                            "veera", "oskari", TODAY.toString(), TODAY.plusDays(200).toString(), TODAY.toString())),
            entry(
                    "PrepareDiscussion",
                    with(AskedFields.answers("pta-standard"), Map.of("decision", "READY")),
                    Map.of("decision", "SKIP", "reason", LINE)),
            entry("HoldDiscussion", with(AskedFields.answers("pta-standard"), Map.of("heldOn", TODAY.toString()))),
            entry("SetGoal", with(CoachingSteps.goal(2, "WEEKLY", "NO"), Map.of("helper", LINE, "remindCoach", true))),
            entry(
                    "AcknowledgeDiscussion",
                    Map.of("accept", "NO", "comment", LINE, "clientAccept", "YES", "clientComment", LINE)),
            entry(
                    "EvaluateGoal",
                    with(
                            Map.of("result", "PARTLY", "comment", LINE, "carryOn", "NO"),
                            Map.of("clientResult", "NOT_YET", "clientComment", LINE))));

    private final Cases cases;
    private final CoachingSteps coachings;

    OpenForms(Cases cases, CoachingSteps coachings) {
        this.cases = cases;
        this.coachings = coachings;
    }

    OpenForm open(String form) {
        return switch (form) {
            case "CompleteApplication" -> at(cases.begin("juha"), form, "juha");
            case "PresentApplication" -> at(cases.sent("topi"), form, "juha");
            case "HandleApplication" -> {
                String key = cases.presented();
                cases.claim(key, form, "kaisa");
                yield at(key, form, "kaisa");
            }
            case "AnswerProposal" -> at(cases.proposedTo("saara"), form, "saara");
            case "ChooseApplications" -> {
                cases.waiting("topi", "juha");
                cases.waiting("liisa", "lauri");
                yield new OpenForm("kaisa", cases.taskOf(cases.beginCombination("kaisa"), "kaisa"));
            }
            case "ConsentToCombination" -> {
                String combined =
                        cases.combining("kaisa", cases.waiting("topi", "juha"), cases.waiting("liisa", "lauri"));
                yield new OpenForm("topi", cases.taskOf(combined, "topi"));
            }
            case "PlanNextStep" -> at(cases.accepted(), form, "saara");
            case "ScheduleMeeting" -> atStep("MEETING", form);
            case "DraftContract" -> atStep("CONTRACT", form);
            case "CloseSupervision" -> atStep("CLOSE", form);
            case "ChangeSupervisor" -> atStep("CHANGE_SUPERVISOR", form);
            case "AnswerMeeting" -> at(scheduled(), form, "topi");
            case "ConfirmAttendance" -> {
                String key = scheduled();
                cases.takePlace(key);
                yield at(key, form, "saara");
            }
            case "AcknowledgeContract" -> {
                String key = cases.accepted();
                cases.draftContract(key, "saara", Map.of());
                yield new OpenForm("topi", cases.task(key, form, "topi").getId());
            }
            case "OpenCoaching" -> at(coachings.begin("veera"), form, "veera");
            case "PrepareDiscussion" -> coaching(form, "oskari");
            case "HoldDiscussion" -> coaching(form, "veera");
            case "SetGoal" -> coaching(form, "veera");
            case "AcknowledgeDiscussion" -> coaching(form, "veera");
            case "EvaluateGoal" -> coaching(form, "veera");
            default -> throw new AssertionError("Say how a case comes to the form " + form);
        };
    }

    /** A submission in which the field counts. */
    static Map<String, Object> valid(FormField field) {
        return VALID.getOrDefault(field.form(), List.of()).stream()
                .filter(submission -> submission.containsKey(field.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Say when " + field + " is filled"));
    }

    static List<Map<String, Object>> valid(String form) {
        return VALID.get(form);
    }

    /** As REST takes it. */
    static Map<String, Object> body(Map<String, Object> submission) {
        Map<String, Object> variables = new HashMap<>();
        submission.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return variables;
    }

    static Map<String, Object> with(Map<String, Object> submission, Map<String, Object> changes) {
        Map<String, Object> changed = new HashMap<>(submission);
        changed.putAll(changes);
        return changed;
    }

    private static String key(int number) {
        return "TNO-%d-%04d".formatted(LocalDate.now().getYear(), number);
    }

    private OpenForm atStep(String step, String form) {
        String key = cases.accepted();
        cases.step(key, "saara", step);
        return at(key, form, "saara");
    }

    /** Oskari's coaching, whose month has come, as far as this form. */
    private OpenForm coaching(String form, String person) {
        String key = coachings.open(TODAY.toString(), TODAY.plusDays(200).toString(), 15);
        coachings.comes(TODAY.plusDays(40) + "T12:00");
        switch (form) {
            case "PrepareDiscussion" -> {}
            case "HoldDiscussion" -> {
                coachings.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "READY"));
                coachings.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "READY"));
            }
            case "SetGoal" -> coachings.hold(key, "oskari", "veera");
            case "AcknowledgeDiscussion" -> {
                coachings.hold(key, "oskari", "veera");
                coachings.submit(key, "SetGoal", "veera", CoachingSteps.goal(1, "NEVER", "NO"));
            }
            default -> coachings.setGoal(key, 1, "NEVER");
        }
        if (form.equals("EvaluateGoal")) {
            coachings.comes(TODAY.plusDays(48) + "T12:00");
        }
        return new OpenForm(person, cases.task(key, form, person).getId());
    }

    private String scheduled() {
        String key = cases.accepted();
        cases.schedule(key, "saara", SOON);
        return key;
    }

    @SafeVarargs
    private static Map.Entry<String, List<Map<String, Object>>> entry(String form, Map<String, Object>... submissions) {
        return Map.entry(form, List.of(submissions));
    }

    private OpenForm at(String key, String form, String person) {
        return new OpenForm(person, cases.task(key, form).getId());
    }
}
