package fi.kapula.portal;

import java.util.List;

/**
 * A supervisor as coordinators compare them.
 *
 * @param load "running / maximum – queued"
 * @param limits what hinders new cases now, in words
 * @param inShort the beginning of education and experience; the whole stands in the texts after it
 */
record SupervisorRow(
        String name,
        boolean external,
        String load,
        boolean full,
        List<String> limits,
        String inShort,
        String education,
        String experience,
        String approach,
        String email,
        String phone,
        String contact,
        String schedule,
        String longest,
        String forms,
        String languages,
        String places) {}
