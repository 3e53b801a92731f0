package fi.kapula.people;

/** Why a new password is refused. What signs it is made of is nobody's business. */
public enum PasswordWeakness {
    SHORT,
    LONG,
    /** One of those that everybody tries first, or one sign again and again. */
    COMMON,
    /** Little more than the person's name, user id or the name of this application. */
    NAME;

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
}
