package fi.kapula.pta;

/** Whose a sheet of answers is; what the two said together is the record of the discussion. */
enum Respondent {
    CLIENT,
    COACH,
    TOGETHER;

    static Respondent of(Party party) {
        return party == Party.CLIENT ? CLIENT : COACH;
    }
}
