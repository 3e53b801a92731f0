package fi.kapula.shared;

import java.util.Collection;
import java.util.Map;

/** The names of cases, read live wherever a task is shown or a mail written; never kept in the engine. */
public interface CaseTitles {

    /** The titles by business key; keys that this source does not know are left out. One statement for all. */
    Map<String, String> titles(Collection<String> businessKeys);
}
