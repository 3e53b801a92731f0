package fi.kapula.portal;

import fi.kapula.shared.DomainException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Steps that came too late. All other errors are answered by the pages in {@code templates/error}. */
@ControllerAdvice(basePackageClasses = PortalErrors.class)
class PortalErrors {

    @ExceptionHandler
    ModelAndView refused(DomainException refusal) {
        return conflict(refusal.messageKey());
    }

    @ExceptionHandler
    ModelAndView overtaken(OptimisticLockingFailureException conflict) {
        return conflict("error.conflict");
    }

    private static ModelAndView conflict(String reason) {
        ModelAndView page = new ModelAndView("error/409", HttpStatus.CONFLICT);
        page.addObject("reason", reason);
        return page;
    }
}
