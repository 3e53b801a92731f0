package fi.kapula.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who has signed in with a password.
 *
 * @param id user id
 * @param passwordStamp of that password; signed in no longer when the person has another one
 */
record SignedIn(String id, String passwordStamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
