package fi.kapula.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param tasksInTasklist whether the links of mails and lists open Camunda's Tasklist instead of the portal's own page
 */
@ConfigurationProperties("kapula.portal")
record PortalSettings(boolean tasksInTasklist) {}
