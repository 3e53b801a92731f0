/**
 * What is kept on paper: turns a page template into a PDF that a screen reader can read. Knows no case and no right; whoever
 * hands it values has asked first.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package fi.kapula.document;
