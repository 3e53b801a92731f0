/** What every module may use: languages, groups, business keys, and the interfaces that keep modules apart. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package fi.kapula.shared;
