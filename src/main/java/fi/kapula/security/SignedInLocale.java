package fi.kapula.security;

import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of pages and answers: the signed-in person's own; before that what {@code ?lang=} says, then what the
 * browser prefers of ours, then Finnish.
 */
@Component("localeResolver")
class SignedInLocale implements LocaleResolver {

    private final CurrentUser currentUser;

    SignedInLocale(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return currentUser
                .member()
                .map(Member::language)
                .orElseGet(() -> beforeSignIn(request))
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("The language is the person's own");
    }

    private static Language beforeSignIn(HttpServletRequest request) {
        return known(request.getParameter("lang")).or(() -> preferred(request)).orElse(Language.FI);
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> known(locale.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Language> known(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
