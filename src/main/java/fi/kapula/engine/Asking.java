package fi.kapula.engine;

import java.util.Map;

/**
 * How a form asks the questions of the set that it names.
 *
 * @param voice whose wording it is, as the set calls it
 * @param introduced whether the set's introduction comes first
 * @param hints what stands below a question, by the question's identity; for most there is none
 */
public record Asking(int version, String voice, boolean introduced, Map<String, String> hints) {}
