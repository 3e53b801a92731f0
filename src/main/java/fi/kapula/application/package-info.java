/** The application for work supervision: draft, presenter, rounds of correction, withdrawal. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "people", "security", "notification"})
package fi.kapula.application;
