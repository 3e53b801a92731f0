/**
 * The contract of a supervision: drafted by the supervisor in versions, each acknowledged by every other party, in force when
 * all have accepted the same version. Its compensation part is for those who pay and arrange, never for supervisees. Knows its
 * case by the business key alone.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "people", "security", "notification", "document"})
package fi.kapula.contract;
