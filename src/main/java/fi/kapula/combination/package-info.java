/**
 * Joining individual applications into a pair or a group that one supervisor serves: whom a coordinator asks, who consents,
 * and taking the combined case apart again. The combined case itself is an application and is matched and supervised as one.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "people", "security", "notification", "application", "matching"})
package fi.kapula.combination;
