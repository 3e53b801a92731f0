/** The pages: home, cases and where they stand, supervisors, mails of the demo. Reads everything; nobody imports it. */
@org.springframework.modulith.ApplicationModule
package fi.kapula.portal;
