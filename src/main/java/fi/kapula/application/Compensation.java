package fi.kapula.application;

import jakarta.persistence.Embeddable;

/**
 * The presenter's part: who pays. Kept apart from the application's other data because applicants and supervisees never see
 * it.
 *
 * @param costCentre payer or cost centre, or null
 * @param statement the presenter's statement, or null
 */
@Embeddable
public record Compensation(
        Boolean travelCompensated, Boolean supervisionCompensated, String costCentre, String statement) {}
