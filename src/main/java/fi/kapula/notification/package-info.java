/**
 * Mails. A mail is a row written in the transaction of the case, unique per event and recipient, in the recipient's
 * language; the process {@code MailDelivery} sends it, tries again for more than a day, and then shows an incident in
 * Cockpit.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "people"})
package fi.kapula.notification;
