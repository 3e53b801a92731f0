package fi.kapula.engine;

import fi.kapula.shared.Directory.Member;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Finds users in the directory. Compares letters as they are, as the engine's own queries do. */
class DirectoryUserQuery extends UserQueryImpl {

    private final transient DirectoryIdentity identity;

    DirectoryUserQuery(CommandExecutor executor, DirectoryIdentity identity) {
        super(executor);
        this.identity = identity;
    }

    @Override
    public UserQuery potentialStarter(String processDefinitionId) {
        throw new BadUserRequestException("Who may start a process follows from groups: ask for members of a group");
    }

    @Override
    public long executeCount(CommandContext context) {
        return matches().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return QueryPaging.page(matches().sorted(order()).map(DirectoryUserQuery::user), this);
    }

    static User user(Member member) {
        UserEntity user = new UserEntity(member.id());
        user.setFirstName(member.firstName());
        user.setLastName(member.lastName());
        user.setEmail(member.email());
        return user;
    }

    private Stream<Member> matches() {
        if (tenantId != null) {
            return Stream.empty();
        }
        return identity.members(id).stream()
                .filter(member -> ids == null || Arrays.asList(ids).contains(member.id()))
                .filter(member -> firstName == null || firstName.equals(member.firstName()))
                .filter(member -> Like.matches(firstNameLike, member.firstName()))
                .filter(member -> lastName == null || lastName.equals(member.lastName()))
                .filter(member -> Like.matches(lastNameLike, member.lastName()))
                .filter(member -> email == null || email.equals(member.email()))
                .filter(member -> Like.matches(emailLike, member.email()))
                .filter(member -> groupId == null || member.groups().contains(groupId));
    }

    private Comparator<Member> order() {
        return getOrderingProperties().stream()
                .map(ordering -> QueryPaging.directed(by(ordering.getQueryProperty()), ordering))
                .reduce(Comparator::thenComparing)
                .orElse((one, other) -> 0);
    }

    private static Comparator<Member> by(Object property) {
        if (Objects.equals(property, UserQueryProperty.FIRST_NAME)) {
            return Comparator.comparing(Member::firstName);
        }
        if (Objects.equals(property, UserQueryProperty.LAST_NAME)) {
            return Comparator.comparing(Member::lastName);
        }
        return Objects.equals(property, UserQueryProperty.EMAIL)
                ? Comparator.comparing(Member::email)
                : Comparator.comparing(Member::id);
    }
}
