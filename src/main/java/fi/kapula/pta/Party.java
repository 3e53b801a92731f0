package fi.kapula.pta;

/** The two who coach and are coached. */
enum Party {
    CLIENT,
    COACH;

    Party other() {
        return this == CLIENT ? COACH : CLIENT;
    }

    /** Whoever is not the client speaks as the coach. */
    static Party of(String person, CoachingCard coaching) {
        return person.equals(coaching.client()) ? CLIENT : COACH;
    }
}
