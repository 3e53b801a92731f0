/**
 * Meetings of a case: invited by mail and calendar, answered, moved, cancelled, reminded of, and at last held or not. A
 * capability: it knows its case by the business key alone. What is talked about in a meeting is stored nowhere.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "people", "security", "notification"})
package fi.kapula.meeting;
