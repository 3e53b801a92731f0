package fi.kapula.security;

import fi.kapula.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, with what went wrong and in the language in which it was shown. */
class SignInFailure implements AuthenticationFailureHandler {

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String error = reason instanceof LockedException ? "locked" : "error";
        redirect.sendRedirect(request, response, "/login?" + error + language(request));
    }

    private static String language(HttpServletRequest request) {
        String asked = String.valueOf(request.getParameter("lang"));
        return Stream.of(Language.values())
                .map(Language::code)
                .filter(asked::equals)
                .map(code -> "&lang=" + code)
                .findFirst()
                .orElse("");
    }
}
