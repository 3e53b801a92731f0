package fi.kapula.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryProperty;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/**
 * Finds groups. There is one for each role that the engine knows; their names are no secret, who belongs to them is.
 */
class DirectoryGroupQuery extends GroupQueryImpl {

    private static final String TYPE = "WORKFLOW";

    private static final List<Group> ALL = List.of(
            group(fi.kapula.shared.Group.EMPLOYEE, "Työntekijät"),
            group(fi.kapula.shared.Group.MANAGER, "Esihenkilöt"),
            group(fi.kapula.shared.Group.COORDINATOR, "Työnohjauskoordinaattorit"),
            group(fi.kapula.shared.Group.SUPERVISOR, "Työnohjaajat"),
            group(fi.kapula.shared.Group.ADMINISTRATOR, "Pääkäyttäjät"));

    private final transient DirectoryIdentity identity;

    DirectoryGroupQuery(CommandExecutor executor, DirectoryIdentity identity) {
        super(executor);
        this.identity = identity;
    }

    @Override
    public GroupQuery potentialStarter(String processDefinitionId) {
        throw new BadUserRequestException("Who may start a process follows from authorizations");
    }

    @Override
    public long executeCount(CommandContext context) {
        return matches().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return QueryPaging.page(matches().sorted(order()), this);
    }

    private Stream<Group> matches() {
        if (tenantId != null) {
            return Stream.empty();
        }
        Set<String> ofMember = userId == null ? Set.of() : groupsOf(userId);
        return ALL.stream()
                .filter(group -> id == null || id.equals(group.getId()))
                .filter(group -> ids == null || Arrays.asList(ids).contains(group.getId()))
                .filter(group -> name == null || name.equals(group.getName()))
                .filter(group -> Like.matches(nameLike, group.getName()))
                .filter(group -> type == null || type.equals(TYPE))
                .filter(group -> userId == null || ofMember.contains(group.getId()));
    }

    private Set<String> groupsOf(String userId) {
        return identity.members(userId).stream()
                .flatMap(member -> member.groups().stream())
                .collect(Collectors.toSet());
    }

    private Comparator<Group> order() {
        return getOrderingProperties().stream()
                .map(ordering -> QueryPaging.directed(by(ordering.getQueryProperty()), ordering))
                .reduce(Comparator::thenComparing)
                .orElse((one, other) -> 0);
    }

    private static Comparator<Group> by(Object property) {
        return Objects.equals(property, GroupQueryProperty.NAME)
                ? Comparator.comparing(Group::getName)
                : Comparator.comparing(Group::getId);
    }

    private static Group group(String id, String name) {
        GroupEntity group = new GroupEntity(id);
        group.setName(name);
        group.setType(TYPE);
        return group;
    }
}
