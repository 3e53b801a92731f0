package fi.kapula.people.web;

import fi.kapula.people.SupervisorProfile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a supervisor types about themself, as it was typed; {@link ProfileReader} reads it.
 *
 * @param version of the profile when the page was shown
 */
record ProfileForm(
        Integer version,
        String maximum,
        String longest,
        Set<String> forms,
        Set<String> languages,
        String unavailableFrom,
        String unavailableTo,
        String scheduleNote,
        String places,
        Boolean remote,
        String education,
        String experience,
        String approach,
        String contact) {

    ProfileForm {
        maximum = stripped(maximum);
        longest = stripped(longest);
        forms = forms == null ? Set.of() : forms;
        languages = languages == null ? Set.of() : languages;
        unavailableFrom = stripped(unavailableFrom);
        unavailableTo = stripped(unavailableTo);
        scheduleNote = stripped(scheduleNote);
        places = stripped(places);
        // Browsers do not send a box that is not ticked.
        remote = Boolean.TRUE.equals(remote);
        education = stripped(education);
        experience = stripped(experience);
        approach = stripped(approach);
        contact = stripped(contact);
    }

    static ProfileForm of(SupervisorProfile profile) {
        return new ProfileForm(
                profile.version(),
                String.valueOf(profile.maximum()),
                text(profile.longestNewProcess()),
                names(profile.forms()),
                names(profile.languages()),
                text(profile.unavailableFrom()),
                text(profile.unavailableTo()),
                profile.scheduleNote(),
                profile.places(),
                profile.remote(),
                profile.education(),
                profile.experience(),
                profile.approach(),
                profile.contact());
    }

    /** To be saved after all, over what the supervisor has now been shown. */
    ProfileForm over(int version) {
        return new ProfileForm(
                version,
                maximum,
                longest,
                forms,
                languages,
                unavailableFrom,
                unavailableTo,
                scheduleNote,
                places,
                remote,
                education,
                experience,
                approach,
                contact);
    }

    /** A page without it has seen nothing. */
    int seen() {
        return version == null ? -1 : version;
    }

    /** The fields written by hand in order of the page. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("maximum", maximum);
        texts.put("longest", longest);
        texts.put("unavailableFrom", unavailableFrom);
        texts.put("unavailableTo", unavailableTo);
        texts.put("scheduleNote", scheduleNote);
        texts.put("places", places);
        texts.put("education", education);
        texts.put("experience", experience);
        texts.put("approach", approach);
        texts.put("contact", contact);
        return texts;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Set<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
