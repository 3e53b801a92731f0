/**
 * The supervisor's private notebook: dated notes on a supervision, sealed by the vault, for their author alone. No
 * role opens it, neither coordinator's nor administrator's nor the next supervisor's; the process
 * {@code NotesRetention} deletes it a configured time after the supervision has ended for its author. Knows its case by the
 * business key alone.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "people", "security", "notification", "vault"})
package fi.kapula.notes;
