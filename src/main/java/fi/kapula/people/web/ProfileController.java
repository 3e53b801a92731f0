package fi.kapula.people.web;

import fi.kapula.people.OwnProfile;
import fi.kapula.people.People;
import fi.kapula.people.SupervisionForm;
import fi.kapula.people.SupervisorProfile;
import fi.kapula.people.web.ProfileReader.Reading;
import fi.kapula.shared.Language;
import fi.kapula.shared.Missing;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supervisor's own profile. Whatever comes between, the page that answers has what was typed. */
@Controller
@RequestMapping("/mine/profile")
class ProfileController {

    private final OwnProfile profiles;
    private final ProfileReader reader;
    private final People people;

    ProfileController(OwnProfile profiles, ProfileReader reader, People people) {
        this.profiles = profiles;
        this.reader = reader;
        this.people = people;
    }

    @GetMapping
    String show(Principal person, Model model) {
        SupervisorProfile profile = own(person);
        return page(profile, ProfileForm.of(profile), Map.of(), model);
    }

    @PostMapping
    String save(
            Principal person,
            ProfileForm typed,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SupervisorProfile profile = own(person);
        Reading reading = reader.read(typed, locale);
        if (reading.offer() == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(profile, typed, reading.problems(), model);
        }
        if (!saved(person, typed, reading)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            SupervisorProfile now = own(person);
            model.addAttribute("conflict", differences(ProfileForm.of(now), typed));
            return page(now, typed.over(now.version()), Map.of(), model);
        }
        redirect.addFlashAttribute("notice", "mine.profile.saved");
        return "redirect:/mine/profile";
    }

    private boolean saved(Principal person, ProfileForm typed, Reading reading) {
        try {
            return profiles.replace(person.getName(), typed.seen(), reading.offer());
        } catch (ConcurrencyFailureException atTheSameMoment) {
            return false;
        }
    }

    private SupervisorProfile own(Principal person) {
        return profiles.find(person.getName()).orElseThrow(Missing::page);
    }

    /** What is stored now where something else was typed. */
    private static Map<String, String> differences(ProfileForm now, ProfileForm typed) {
        Map<String, String> differences = new LinkedHashMap<>(now.texts());
        typed.texts().forEach(differences::remove);
        return differences;
    }

    private String page(
            SupervisorProfile profile, ProfileForm form, Map<String, String> problems, Model model) {
        model.addAttribute("profile", profile);
        model.addAttribute("person", people.person(profile.personId()).orElseThrow(Missing::page));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("allForms", SupervisionForm.values());
        model.addAttribute("allLanguages", Language.values());
        return "mine/profile";
    }
}
