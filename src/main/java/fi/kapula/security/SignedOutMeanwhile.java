package fi.kapula.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Whose session has lost its person, by a new password or because they left, is asked to sign in. */
class SignedOutMeanwhile implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();
    private final CurrentUser currentUser;
    private final DoorAnswers answers;

    SignedOutMeanwhile(CurrentUser currentUser, DoorAnswers answers) {
        this.currentUser = currentUser;
        this.answers = answers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (!signedIn || currentUser.member().isPresent()) {
            others.handle(request, response, refusal);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        answers.commence(request, response, new InsufficientAuthenticationException("Signed out meanwhile", refusal));
    }
}
