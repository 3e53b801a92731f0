package fi.kapula.portal;

import fi.kapula.application.ApplicationState;

/**
 * Where an application stands, in the reader's words.
 *
 * @param turn whose turn it is; null when nothing further happens
 * @param yours whether it is the reader's
 */
record Standing(ApplicationState state, String text, String turn, boolean yours) {}
