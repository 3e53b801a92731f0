package fi.kapula.combination;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.CombinedApplications;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens combined cases under a name that tells nothing of their applicants. */
@Component
class CombinationNames {

    private final CombinedApplications combined;
    private final People people;
    private final MessageSource messages;

    CombinationNames(CombinedApplications combined, People people, MessageSource messages) {
        this.combined = combined;
        this.people = people;
        this.messages = messages;
    }

    /** In the coordinator's language, which is no worse a guess than any before the applicants are known. */
    ApplicationCard open(String coordinator) {
        Language language = people.person(coordinator).map(PersonCard::language).orElse(Language.FI);
        return combined.open(coordinator, messages.getMessage("combination.name", null, language.locale()));
    }
}
