package fi.kapula.portal;

import fi.kapula.portal.Words.Moment;

/**
 * A task as lists show it.
 *
 * @param mine false while it is offered to a group of the reader's
 */
record TaskRow(String id, String name, String businessKey, String title, Moment due, boolean late, boolean mine) {}
