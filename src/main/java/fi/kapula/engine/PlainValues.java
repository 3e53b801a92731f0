package fi.kapula.engine;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;

/**
 * Takes a submission's values as they are written, whatever type the caller says they have: a form knows the types of its
 * fields, and the gate names the field whose value is wrong. Camunda's own conversion, which would come first, names none.
 */
class PlainValues implements ReaderInterceptor {

    private static final Set<String> WRITTEN =
            Set.of("String", "Boolean", "Integer", "Long", "Short", "Double", "Number", "Date", "Json", "Null");

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body instanceof CompleteTaskDto submission && submission.getVariables() != null) {
            submission.getVariables().replaceAll((key, value) -> plain(value));
        }
        return body;
    }

    /** Of files, bytes and Java objects remains what no field can read. */
    private static VariableValueDto plain(VariableValueDto submitted) {
        VariableValueDto plain = new VariableValueDto();
        if (submitted != null) {
            boolean written = submitted.getType() == null || WRITTEN.contains(submitted.getType());
            plain.setValue(written ? submitted.getValue() : Map.of());
        }
        return plain;
    }
}
