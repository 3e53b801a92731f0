package fi.kapula.people;

import fi.kapula.shared.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves. */
@Service
public class OwnSettings {

    private final PersonRepository persons;

    OwnSettings(PersonRepository persons) {
        this.persons = persons;
    }

    /** The language of the person's screens and mails. */
    @Transactional
    public void choose(String personId, Language language) {
        persons.findById(personId).orElseThrow().speak(language);
    }
}
