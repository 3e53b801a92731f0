package fi.kapula.engine;

import fi.kapula.shared.Language;

/** The question sets that forms name. The engine knows none: the module that keeps them answers. */
public interface QuestionSource {

    Questions questions(String set, Asking asking, Language language);

    /** How the newest version is asked, for what is said of a set when no task says which. */
    Asking newest(String set);
}
