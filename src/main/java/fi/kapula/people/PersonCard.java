package fi.kapula.people;

import fi.kapula.shared.Language;
import java.text.Collator;
import java.util.Comparator;

/**
 * A person as other modules see them.
 *
 * @param name first name before last name
 * @param unitId null, as the unit's name, for those who belong to none, for instance external supervisors
 */
public record PersonCard(
        String id,
        String name,
        String title,
        String email,
        String phone,
        String unitId,
        String unitName,
        Language language) {

    static PersonCard of(Person person) {
        Unit unit = person.unit();
        return new PersonCard(
                person.id(),
                person.name(),
                person.title(),
                person.email(),
                person.phone(),
                unit == null ? null : unit.id(),
                unit == null ? null : unit.name(),
                person.language());
    }

    /** As a Finnish directory lists people; databases differ in where they put å, ä and ö. */
    static Comparator<Person> directoryOrder() {
        return Comparator.comparing(Person::sortName, Collator.getInstance(Language.FI.locale()))
                .thenComparing(Person::id);
    }
}
