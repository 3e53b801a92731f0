package fi.kapula.shared;

/** Ids of the engine's groups, one per role of a person. Diagrams name them as candidate groups. */
public final class Group {

    public static final String EMPLOYEE = "employee";
    public static final String MANAGER = "manager";
    public static final String COORDINATOR = "coordinator";
    public static final String SUPERVISOR = "supervisor";
    public static final String COACH = "coach";
    public static final String CLIENT = "client";
    public static final String TEAM_LEAD = "team-lead";

    /** The id is fixed by Camunda, whose set-up check looks for a direct member of it. */
    public static final String ADMINISTRATOR = "camunda-admin";

    private Group() {}
}
