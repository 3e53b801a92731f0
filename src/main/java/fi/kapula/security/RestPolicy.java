package fi.kapula.security;

import static fi.kapula.security.RestRule.administrator;
import static fi.kapula.security.RestRule.coordinator;
import static fi.kapula.security.RestRule.everybody;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/**
 * What may be called of the engine's REST interface, at {@code /engine-rest} and at the one of the web applications.
 * What is not here is refused to everybody: completing tasks and setting variables in any way, messages, signals,
 * modifications, comments, attachments, users and groups. Whether a person may see the instance, task or definition in
 * question is the engine's to decide.
 */
final class RestPolicy {

    private static final List<RestRule> RULES = List.of(
            // ---- everybody who has signed in: their tasks
            everybody("GET", "/engine", "/authorization/check"),
            everybody("GET POST", "/task", "/task/count"),
            everybody(
                    "GET", "/task/{task}", "/task/{task}/form", "/task/{task}/identity-links", "/task/{task}/comment"),
            everybody("POST", "/task/{task}/claim", "/task/{task}/unclaim"),
            // ---- the gate's: it knows also who was late, and answers strangers as if there were no such task
            everybody("GET", "/task/{form}/deployed-form", "/task/{form}/form-variables"),
            everybody("POST", "/task/{form}/submit-form"),
            everybody("GET OPTIONS", "/filter", "/filter/{id}"),
            everybody("GET", "/filter/count"),
            everybody("GET POST", "/filter/{id}/list", "/filter/{id}/count", "/filter/{id}/singleResult"),
            // ---- starting a process, and its diagram
            everybody("GET", "/process-definition", "/process-definition/count"),
            everybody(
                    "GET",
                    "/process-definition/{id}",
                    "/process-definition/{id}/xml",
                    "/process-definition/{id}/startForm",
                    "/process-definition/{id}/deployed-start-form",
                    "/process-definition/{id}/form-variables",
                    "/process-definition/key/{key}",
                    "/process-definition/key/{key}/xml",
                    "/process-definition/key/{key}/startForm",
                    "/process-definition/key/{key}/deployed-start-form",
                    "/process-definition/key/{key}/form-variables"),
            everybody(
                    "POST",
                    "/process-definition/{id}/start",
                    "/process-definition/{id}/submit-form",
                    "/process-definition/key/{key}/start",
                    "/process-definition/key/{key}/submit-form"),
            // ---- themselves
            everybody(
                    "GET",
                    "/identity/groups",
                    "/user/{self}/profile",
                    "/history/user-operation",
                    "/history/user-operation/count"),

            // ---- coordinators: running cases, as Cockpit shows them
            coordinator("GET POST", "/process-instance", "/process-instance/count", "/execution", "/execution/count"),
            coordinator("GET POST", "/variable-instance", "/variable-instance/count"),
            coordinator(
                    "GET",
                    "/process-instance/{id}",
                    "/process-instance/{id}/activity-instances",
                    "/process-instance/{id}/variables",
                    "/process-instance/{id}/comment",
                    "/execution/{id}",
                    "/execution/{id}/localVariables",
                    "/variable-instance/{id}",
                    "/event-subscription",
                    "/event-subscription/count",
                    "/external-task",
                    "/external-task/count",
                    "/task/report/candidate-group-count",
                    "/batch",
                    "/batch/count",
                    "/batch/statistics",
                    "/batch/statistics/count",
                    "/user/count",
                    "/group/count",
                    "/tenant/count",
                    "/version"),
            // ---- coordinators: what went wrong, and trying again
            coordinator("GET", "/incident", "/incident/count", "/incident/{id}"),
            coordinator("GET POST", "/job", "/job/count", "/job-definition", "/job-definition/count"),
            coordinator("GET", "/job/{id}", "/job/{id}/stacktrace", "/job-definition/{id}"),
            coordinator("PUT", "/job/{id}/retries", "/job-definition/{id}/retries"),
            coordinator("POST", "/job/retries", "/process-instance/job-retries"),
            // ---- coordinators: models and decision tables
            coordinator(
                    "GET",
                    "/process-definition/statistics",
                    "/process-definition/{id}/statistics",
                    "/process-definition/{id}/diagram",
                    "/process-definition/{id}/static-called-process-definitions",
                    "/decision-definition",
                    "/decision-definition/count",
                    "/decision-definition/{id}",
                    "/decision-definition/{id}/xml",
                    "/decision-definition/{id}/diagram",
                    "/decision-definition/key/{key}",
                    "/decision-definition/key/{key}/xml",
                    "/decision-requirements-definition",
                    "/decision-requirements-definition/count",
                    "/decision-requirements-definition/{id}",
                    "/decision-requirements-definition/{id}/xml",
                    "/case-definition",
                    "/case-definition/count",
                    "/case-instance/count",
                    "/deployment",
                    "/deployment/count",
                    "/deployment/{id}",
                    "/deployment/{id}/resources"),
            // ---- coordinators: what has happened
            coordinator(
                    "GET POST",
                    "/history/process-instance",
                    "/history/process-instance/count",
                    "/history/activity-instance",
                    "/history/activity-instance/count",
                    "/history/task",
                    "/history/task/count",
                    "/history/variable-instance",
                    "/history/variable-instance/count",
                    "/history/job-log",
                    "/history/job-log/count"),
            coordinator(
                    "GET",
                    "/history/process-instance/{id}",
                    "/history/activity-instance/{id}",
                    "/history/job-log/{id}",
                    "/history/job-log/{id}/stacktrace",
                    "/history/batch",
                    "/history/batch/count",
                    "/history/incident",
                    "/history/incident/count",
                    "/history/decision-instance",
                    "/history/decision-instance/count",
                    "/history/decision-instance/{id}",
                    "/history/process-definition/{id}/statistics"),

            // ---- administrators: reading everything that the engine holds, which is ids and states
            administrator("GET OPTIONS", "/**"),
            administrator(
                    "POST",
                    "/external-task",
                    "/external-task/count",
                    "/case-instance",
                    "/case-instance/count",
                    "/case-execution",
                    "/case-execution/count",
                    "/group",
                    "/group/count",
                    "/history/detail",
                    "/history/case-instance",
                    "/history/case-instance/count",
                    "/history/external-task-log",
                    "/history/external-task-log/count",
                    "/schema/log"),
            // ---- administrators: filters and authorizations
            administrator("POST", "/filter/create", "/authorization/create"),
            administrator("PUT DELETE", "/filter/{id}", "/authorization/{id}"),
            // ---- administrators: deploying, moving to a new version, suspending
            administrator("POST", "/deployment/create", "/deployment/{id}/redeploy"),
            administrator("DELETE", "/deployment/{id}"),
            administrator(
                    "POST",
                    "/migration/generate",
                    "/migration/validate",
                    "/migration/execute",
                    "/migration/executeAsync"),
            administrator(
                    "PUT",
                    "/process-definition/suspended",
                    "/process-definition/{id}/suspended",
                    "/process-definition/key/{key}/suspended",
                    "/process-definition/{id}/history-time-to-live",
                    "/process-definition/key/{key}/history-time-to-live",
                    "/decision-definition/{id}/history-time-to-live",
                    "/decision-definition/key/{key}/history-time-to-live",
                    "/process-instance/suspended",
                    "/process-instance/{id}/suspended",
                    "/batch/{id}/suspended"),
            administrator("POST", "/process-instance/suspended-async"),
            administrator(
                    "DELETE",
                    "/process-definition/{id}",
                    "/process-definition/key/{key}",
                    "/process-definition/key/{key}/delete",
                    "/process-instance/{id}",
                    "/batch/{id}"),
            administrator("POST", "/process-instance/delete"),
            // ---- administrators: jobs
            administrator(
                    "PUT",
                    "/job/suspended",
                    "/job/{id}/suspended",
                    "/job/{id}/duedate",
                    "/job/{id}/priority",
                    "/job-definition/suspended",
                    "/job-definition/{id}/suspended",
                    "/job-definition/{id}/jobPriority"),
            administrator("POST", "/job/{id}/execute", "/job/{id}/duedate/recalculate"),
            administrator("DELETE", "/job/{id}"),
            // ---- administrators: erasing history in time
            administrator("DELETE", "/history/process-instance/{id}", "/history/batch/{id}"),
            administrator(
                    "POST",
                    "/history/cleanup",
                    "/history/process-instance/delete",
                    "/history/process-instance/set-removal-time",
                    "/history/decision-instance/delete",
                    "/history/decision-instance/set-removal-time",
                    "/history/batch/set-removal-time",
                    "/process-instance/delete-historic-query-based"));

    /**
     * What the web applications call beside the engine's interface: who has signed in, their own plugins, Cockpit's
     * queries.
     */
    private static final List<RestRule> WEB_APP_RULES = List.of(
            everybody("GET", "/admin/auth/user/{engine}"),
            everybody("GET", "/{app}/plugin/{plugin}/static/**"),
            coordinator("GET POST", "/cockpit/plugin/base/default/**"),
            administrator("GET", "/admin/plugin/{plugin}/default/**"));

    private RestPolicy() {}

    static List<RestRule> rules() {
        return RULES;
    }

    /** The rule for such a call of the engine's interface, if it is there for this audience. */
    static Optional<RestRule> engineRule(String method, PathContainer path, Audience audience) {
        return rule(RULES, method, path, audience);
    }

    static Optional<RestRule> webAppRule(String method, PathContainer path, Audience audience) {
        return rule(WEB_APP_RULES, method, path, audience);
    }

    /** Where several match, the one that names the path most exactly decides, as the interface itself does. */
    private static Optional<RestRule> rule(List<RestRule> rules, String method, PathContainer path, Audience audience) {
        return rules.stream()
                .filter(rule -> rule.methods().contains(method))
                .filter(rule -> rule.pattern(path).isPresent())
                .min(Comparator.comparing(rule -> rule.pattern(path).orElseThrow()))
                .filter(rule -> audience.includes(rule.audience()));
    }
}
