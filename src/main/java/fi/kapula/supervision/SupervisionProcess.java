package fi.kapula.supervision;

import fi.kapula.application.ApplicationProcess;
import fi.kapula.engine.ProcessVariable;

/** The process {@code Supervision} and its variables. */
public final class SupervisionProcess {

    public static final String KEY = "Supervision";
    static final ProcessVariable<Long> APPLICATION_ID = ApplicationProcess.APPLICATION_ID;
    static final ProcessVariable<String> SUPERVISOR = ProcessVariable.text("supervisor");

    /** What the supervisor does next; at the end it tells the caller how the supervision ended. */
    static final ProcessVariable<String> STEP = ProcessVariable.text("step");

    private SupervisionProcess() {}
}
