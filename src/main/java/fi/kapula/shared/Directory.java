package fi.kapula.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who the users are, as the process engine and the forms need to know them. Read live; implemented by {@code people}. */
public interface Directory {

    /** @param groups ids of the engine's groups, see {@link Group} */
    record Member(String id, String firstName, String lastName, String email, Language language, Set<String> groups) {

        public String name() {
            return firstName + " " + lastName;
        }
    }

    /** The active person with this user id; empty for unknown, inactive or null. */
    Optional<Member> member(String userId);

    /** The same as long as the password is the one that this stamp was made of. */
    Optional<Member> member(String userId, String passwordStamp);

    /** Everybody active, in order of name. */
    List<Member> members();

    /** Checks a password, counting failures: after too many in a row every answer is no for a while. */
    boolean passwordMatches(String userId, String password);
}
