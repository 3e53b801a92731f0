package fi.kapula.people;

/** What a person is in the organisation, apart from any case. */
public enum Role {
    EMPLOYEE,
    /** Manages a unit; follows from the unit and is not stored with the person. */
    MANAGER,
    COORDINATOR,
    SUPERVISOR,
    ADMINISTRATOR,
    COACH,
    TEAM_LEAD,
    CLIENT
}
