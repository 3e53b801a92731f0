/** The supervision itself, from acceptance to closing: the supervisor's next steps, closing, and a change of supervisor. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "people",
            "security",
            "notification",
            "meeting",
            "contract",
            "notes",
            "application",
            "matching"
        })
package fi.kapula.supervision;
