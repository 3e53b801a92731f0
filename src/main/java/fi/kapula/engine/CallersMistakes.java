package fi.kapula.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.exception.cmmn.CaseExecutionNotFoundException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.glassfish.jersey.server.ExtendedUriInfo;

/**
 * Answers a caller's mistake as one. Camunda's resources say 500, as if the fault were ours, to many an id that does not
 * exist and to bodies that they trip over.
 */
class CallersMistakes implements ContainerResponseFilter {

    /** The SQL standard's code for text that the database cannot hold: PostgreSQL knows no character zero, H2 does. */
    private static final String NO_SUCH_CHARACTER = "22021";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getUriInfo() instanceof ExtendedUriInfo call) || call.getMappedThrowable() == null) {
            return;
        }
        Throwable fault = rootOf(call.getMappedThrowable());
        if (request.getMethod().equals("GET") && isHidden(fault, response.getStatus())) {
            answer(response, Status.NOT_FOUND, "No such thing");
            return;
        }
        if (response.getStatus() != Status.INTERNAL_SERVER_ERROR.getStatusCode() || isInProcess(fault)) {
            return;
        }
        if (isAbsence(fault)) {
            response.setStatus(Status.NOT_FOUND.getStatusCode());
        } else if (isRefusal(fault)) {
            response.setStatus(Status.BAD_REQUEST.getStatusCode());
        } else if (isUnreadable(fault) || isTrippedOver(fault)) {
            answer(response, Status.BAD_REQUEST, "No such thing, or a body that this call cannot use");
        }
    }

    private static Throwable rootOf(Throwable fault) {
        return fault.getCause() == null ? fault : rootOf(fault.getCause());
    }

    /** What fails while a process runs is for us to mend. */
    private static boolean isInProcess(Throwable fault) {
        return frames(fault).anyMatch(frame -> frame.startsWith("org.camunda.bpm.engine.impl.pvm."));
    }

    /** What somebody may not read, and what does not exist: nobody is to tell the two apart. */
    private static boolean isHidden(Throwable fault, int status) {
        return fault instanceof AuthorizationException
                || status == Status.NOT_FOUND.getStatusCode()
                || status == Status.INTERNAL_SERVER_ERROR.getStatusCode() && isAbsence(fault) && !isInProcess(fault);
    }

    private static boolean isAbsence(Throwable fault) {
        return fault instanceof NullValueException
                || fault instanceof NotFoundException
                || fault instanceof CaseExecutionNotFoundException;
    }

    private static boolean isRefusal(Throwable fault) {
        return fault instanceof InvalidRequestException
                || fault instanceof BadUserRequestException
                || fault instanceof ProcessEngineException && isAboutQuery(fault);
    }

    /** What queries have against their parameters; what the database has against queries comes from elsewhere. */
    private static boolean isAboutQuery(Throwable fault) {
        return frames(fault).limit(6).anyMatch(frame -> frame.endsWith("QueryImpl"));
    }

    private static boolean isUnreadable(Throwable fault) {
        return fault instanceof JsonProcessingException
                || fault instanceof CharConversionException
                || fault instanceof SQLException refused && NO_SUCH_CHARACTER.equals(refused.getSQLState());
    }

    /** Something in the body is missing or of another kind than Camunda's resources take for granted. */
    private static boolean isTrippedOver(Throwable fault) {
        boolean careless = fault instanceof NullPointerException
                || fault instanceof IllegalArgumentException
                || fault instanceof ClassCastException
                || fault instanceof IndexOutOfBoundsException;
        // The JVM leaves out where it happened when the same has happened very often; only callers repeat themselves so.
        return careless
                && frames(fault).findFirst().map(frame -> frame.startsWith("org.camunda.")).orElse(true);
    }

    /** The classes in which it happened, innermost first, without the JDK's. */
    private static Stream<String> frames(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(frame -> !frame.startsWith("java.") && !frame.startsWith("jdk."));
    }

    private static void answer(ContainerResponseContext response, Status status, String message) {
        ExceptionDto body = new ExceptionDto();
        body.setType(InvalidRequestException.class.getSimpleName());
        body.setMessage(message);
        response.setStatus(status.getStatusCode());
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    }
}
