package fi.kapula;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may import whom. */
@Tag("models")
class ArchitectureTest {

    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.kapula");

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(KapulaApplication.class).verify();
    }

    @Test
    void only_engine_processes_and_delegates_know_camunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fi.kapula.engine..")
                .and()
                .haveSimpleNameNotEndingWith("Process")
                .and()
                .haveSimpleNameNotEndingWith("Delegates")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(production);
    }

    @Test
    void entities_stay_in_their_modules() {
        noClasses()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .bePublic()
                .check(production);
    }
}
