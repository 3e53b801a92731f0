package fi.kapula.security;

import fi.kapula.people.People;
import fi.kapula.people.Role;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who has signed in. Read anew with every request, so that whoever leaves or changes their password is out at once. */
@Component
public class CurrentUser {

    private static final String MEMBER = CurrentUser.class.getName();

    private final Directory directory;
    private final People people;

    CurrentUser(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    /** @throws IllegalStateException when nobody has signed in */
    public String id() {
        return member().orElseThrow(() -> new IllegalStateException("Nobody has signed in"))
                .id();
    }

    /** The person's own language; Finnish when nobody has signed in. */
    public Language language() {
        return member().map(Member::language).orElse(Language.FI);
    }

    public boolean hasRole(Role role) {
        return member().filter(member -> people.hasRole(member.id(), role)).isPresent();
    }

    /** Empty when nobody has signed in, or somebody who is no longer active or now has another password. */
    public Optional<Member> member() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return onceARequest(authentication);
    }

    private Optional<Member> onceARequest(Authentication authentication) {
        String id = authentication.getName();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return find(authentication);
        }
        if (request.getAttribute(MEMBER, RequestAttributes.SCOPE_REQUEST) instanceof Member known
                && known.id().equals(id)) {
            return Optional.of(known);
        }
        Optional<Member> found = find(authentication);
        found.ifPresent(member -> request.setAttribute(MEMBER, member, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    /** Without a stamp is only who has come in by no password, as tests do. */
    private Optional<Member> find(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn signedIn
                ? directory.member(signedIn.id(), signedIn.passwordStamp())
                : directory.member(authentication.getName());
    }
}
