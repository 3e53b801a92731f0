/**
 * All that concerns Camunda in general: the gate between forms and the domain, what history keeps, who may do what in the
 * engine, deployment, retries and the times that {@code ReminderSchedule} gives. Knows no feature.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "vault"})
package fi.kapula.engine;
