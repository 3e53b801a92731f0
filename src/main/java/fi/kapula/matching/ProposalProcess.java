package fi.kapula.matching;

import fi.kapula.application.ApplicationProcess;
import fi.kapula.engine.ProcessVariable;

/** The process {@code SupervisorProposal} and its variables. */
public final class ProposalProcess {

    public static final String KEY = "SupervisorProposal";
    static final ProcessVariable<Long> APPLICATION_ID = ApplicationProcess.APPLICATION_ID;
    static final ProcessVariable<String> DECISION = ApplicationProcess.DECISION;
    static final ProcessVariable<String> SUPERVISOR = ProcessVariable.text("supervisor");

    private ProposalProcess() {}
}
