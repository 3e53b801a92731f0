/** What the demonstration begins with beside its people. Reads everything; nobody imports it. */
@org.springframework.modulith.ApplicationModule
package fi.kapula.demo;
