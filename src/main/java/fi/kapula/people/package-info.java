/** Persons, the tree of units with their managers, roles, and the profiles of supervisors. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package fi.kapula.people;
