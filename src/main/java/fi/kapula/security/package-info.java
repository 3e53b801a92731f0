/** Who is signed in, what they may read, and which doors of the engine are open. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "people", "engine"})
package fi.kapula.security;
