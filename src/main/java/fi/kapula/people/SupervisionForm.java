package fi.kapula.people;

/** How many are supervised together: one, two, or a group. */
public enum SupervisionForm {
    INDIVIDUAL,
    PAIR,
    GROUP
}
