package fi.kapula.engine;

/** One choice of a select, radio or checklist that is filled when the form is opened. */
public record Option(String value, String label) {}
