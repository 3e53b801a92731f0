package fi.kapula.pta;

/** How forms ask what can be answered with one word. */
enum YesNo {
    YES,
    NO;

    static YesNo of(boolean yes) {
        return yes ? YES : NO;
    }
}
