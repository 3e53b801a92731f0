package fi.kapula.security;

import fi.kapula.people.SignIn;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * User id and password, for every door. What a person may do is asked anew each time, so nothing of it is kept here.
 */
class PasswordSignIn implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        SignIn.Attempt answer = signIn.attempt(id, String.valueOf(attempt.getCredentials()));
        return switch (answer.result()) {
            case CORRECT -> UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(id, answer.stamp()), null, List.of());
            case WRONG -> throw new BadCredentialsException("Wrong user id or password");
            case LOCKED -> throw new LockedException("Too many wrong passwords in a row");
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
