package fi.kapula.engine;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.exception.cmmn.CaseExecutionNotFoundException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.glassfish.jersey.server.ExtendedUriInfo;

/**
 * Answers a caller's mistake as one, at both REST doors. Camunda's resources say 500, as if the fault were ours, to many an id
 * that does not exist and to bodies in which something is missing. Found by Jersey through {@code META-INF/services}.
 */
public class CallersMistakes implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new Answers());
    }

    private static class Answers implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() != Status.INTERNAL_SERVER_ERROR.getStatusCode()
                    || !(request.getUriInfo() instanceof ExtendedUriInfo call)
                    || call.getMappedThrowable() == null) {
                return;
            }
            Throwable fault = rootOf(call.getMappedThrowable());
            if (isInProcess(fault)) {
                return;
            }
            if (fault instanceof NullValueException
                    || fault instanceof NotFoundException
                    || fault instanceof CaseExecutionNotFoundException) {
                response.setStatus(Status.NOT_FOUND.getStatusCode());
            } else if (fault instanceof InvalidRequestException || fault instanceof BadUserRequestException) {
                response.setStatus(Status.BAD_REQUEST.getStatusCode());
            } else if (fault instanceof NullPointerException && isCamundas(fault)) {
                response.setStatus(Status.BAD_REQUEST.getStatusCode());
                response.setEntity(somethingMissing(), null, MediaType.APPLICATION_JSON_TYPE);
            }
        }

        private static Throwable rootOf(Throwable fault) {
            return fault.getCause() == null ? fault : rootOf(fault.getCause());
        }

        /** What fails while a process runs is for us to mend. */
        private static boolean isInProcess(Throwable fault) {
            return Stream.of(fault.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().startsWith("org.camunda.bpm.engine.impl.pvm."));
        }

        private static boolean isCamundas(Throwable fault) {
            StackTraceElement[] frames = fault.getStackTrace();
            return frames.length > 0 && frames[0].getClassName().startsWith("org.camunda.");
        }

        private static ExceptionDto somethingMissing() {
            ExceptionDto body = new ExceptionDto();
            body.setType(InvalidRequestException.class.getSimpleName());
            body.setMessage("No such thing, or the body lacks something that this call needs");
            return body;
        }
    }
}
