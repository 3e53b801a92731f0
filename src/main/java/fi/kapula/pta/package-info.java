/**
 * PTA coaching: a client's coaching period with a structured discussion every month or two weeks, goals of one to four weeks,
 * and both parties' word on each. Its register is that of social welfare: no role of work supervision sees anything here.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared", "engine", "people", "security", "notification", "vault", "questionnaire", "document"
        })
package fi.kapula.pta;
