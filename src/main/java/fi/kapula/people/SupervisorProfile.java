package fi.kapula.people;

import fi.kapula.shared.Language;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the coordinator compares when choosing a supervisor.
 *
 * @param unitId null for somebody from outside
 * @param maximum how many cases at once, running ones and open proposals together
 * @param contact how to make contact, in the supervisor's own words
 * @param unavailableFrom first day on which no new process can begin, or null
 * @param unavailableTo last such day, or null while it isn't known
 * @param longestNewProcess in months; null where there is no limit
 * @param version rises with every change
 */
public record SupervisorProfile(
        String personId,
        String name,
        String unitId,
        String email,
        String phone,
        int maximum,
        boolean external,
        String education,
        String experience,
        String approach,
        String contact,
        LocalDate unavailableFrom,
        LocalDate unavailableTo,
        String scheduleNote,
        Integer longestNewProcess,
        Set<SupervisionForm> forms,
        Set<Language> languages,
        String places,
        boolean remote,
        int version) {}
