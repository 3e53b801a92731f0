/** Finding the supervisor: who fits and in what order, one open proposal at a time, never over anybody's maximum. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "people", "security", "notification", "application"})
package fi.kapula.matching;
