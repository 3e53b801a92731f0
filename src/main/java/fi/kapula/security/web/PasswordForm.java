package fi.kapula.security.web;

/** What somebody types to change their password. Never shown again. */
record PasswordForm(String current, String next, String again) {

    PasswordForm {
        current = current == null ? "" : current;
        next = next == null ? "" : next;
        again = again == null ? "" : again;
    }

    /** Says nothing: what is printed may be logged. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
