/**
 * Encryption at rest for what only its author, or a few, may read: texts are sealed with AES-GCM and a key that is
 * never in the database. A seal holds a text to its place, so that a sealed text moved to another row cannot be
 * opened. How keys are made, kept and changed is in {@code src/docs/vault.md}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package fi.kapula.vault;
