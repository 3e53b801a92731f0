package fi.kapula.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What the members of a group may do in the engine, apart from their own tasks. Features declare theirs as {@link
 * Grants}.
 *
 * @param resourceId id of one resource, or {@code *} for all of the kind
 */
public record Grant(String group, Resource resource, String resourceId, Set<Permission> permissions) {

    private static final List<Permission> OPERATING = List.of(
            Permissions.READ,
            Permissions.READ_INSTANCE,
            Permissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.RETRY_JOB);

    /** The grants of one feature; each bean of this type is put into the engine at start-up. */
    public record Grants(List<Grant> all) {}

    /** Opening one of Camunda's web applications, for instance {@code tasklist}. */
    public static Grant open(String group, String application) {
        return grant(group, Resources.APPLICATION, application, Permissions.ACCESS);
    }

    /** Reading a process's diagram. */
    public static Grant read(String group, String process) {
        return grant(group, Resources.PROCESS_DEFINITION, process, Permissions.READ);
    }

    /** Starting a process, which needs {@link #beginInstances} too. */
    public static Grant start(String group, String process) {
        return grant(group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
    }

    /** Starting processes at all; which ones, {@link #start} says. */
    public static Grant beginInstances(String group) {
        return grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    }

    /** Following a process's running and past instances, and retrying what has failed. */
    public static Grant operate(String group, String process) {
        return grant(group, Resources.PROCESS_DEFINITION, process, OPERATING.toArray(Permission[]::new));
    }

    /** Both; the engine keeps one grant for a group and a process. */
    public static Grant startAndOperate(String group, String process) {
        List<Permission> both = new ArrayList<>(OPERATING);
        both.add(Permissions.CREATE_INSTANCE);
        return grant(group, Resources.PROCESS_DEFINITION, process, both.toArray(Permission[]::new));
    }

    /** Reading all decision tables. */
    public static List<Grant> readDecisions(String group) {
        return List.of(
                grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ),
                grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ));
    }

    /**
     * Everything that the engine's authorizations know but beginning instances: some processes are begun by others alone, and
     * without those fail. Doors and guards still say no to much of the rest.
     */
    public static List<Grant> administer(String group) {
        return Arrays.stream(Resources.values())
                .map(resource -> grant(group, resource, Authorization.ANY, administering(resource)))
                .toList();
    }

    private static Permission[] administering(Resource resource) {
        return resource != Resources.PROCESS_INSTANCE
                ? new Permission[] {Permissions.ALL}
                : new Permission[] {
                    Permissions.READ,
                    Permissions.UPDATE,
                    Permissions.DELETE,
                    ProcessInstancePermissions.RETRY_JOB,
                    ProcessInstancePermissions.SUSPEND
                };
    }

    private static Grant grant(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, Set.of(permissions));
    }
}
