package fi.kapula.security;

import java.util.List;

/** Who did what when in a case. Each module that remembers something of cases implements it; the portal joins them. */
public interface CaseTimeline {

    /** What this reader may know of it, oldest first; in a number of statements that does not grow with it. */
    List<CaseEvent> of(String businessKey, CaseReader reader);
}
