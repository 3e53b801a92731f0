package fi.kapula.engine;

import fi.kapula.shared.Directory;
import fi.kapula.shared.Directory.Member;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * The directory in the shape in which the engine asks for users and groups. A signed-in person finds themself and their
 * own groups; others only with the engine's permission to read users.
 */
class DirectoryIdentity implements ReadOnlyIdentityProvider {

    private final Directory directory;

    DirectoryIdentity(Directory directory) {
        this.directory = directory;
    }

    @Override
    public User findUserById(String userId) {
        return mayRead(userId)
                ? directory.member(userId).map(DirectoryUserQuery::user).orElse(null)
                : null;
    }

    @Override
    public UserQuery createUserQuery() {
        return new DirectoryUserQuery(executor(), this);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new DirectoryUserQuery(null, this);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Users are kept outside the engine: no native queries");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return directory.passwordMatches(userId, password);
    }

    @Override
    public Group findGroupById(String groupId) {
        return createGroupQuery(null).groupId(groupId).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new DirectoryGroupQuery(executor(), this);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new DirectoryGroupQuery(null, this);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(null);
    }

    @Override
    public void flush() {
        // nothing is written through the engine
    }

    @Override
    public void close() {
        // nothing is held
    }

    /** The member with this id if it is readable, or everybody readable when no id is asked for. */
    List<Member> members(String id) {
        if (id != null) {
            return mayRead(id) ? directory.member(id).stream().toList() : List.of();
        }
        if (mayReadEverybody()) {
            return directory.members();
        }
        return directory.member(signedIn()).stream().toList();
    }

    private static boolean mayRead(String userId) {
        return signedIn() == null || signedIn().equals(userId) || mayReadEverybody();
    }

    private static boolean mayReadEverybody() {
        return Context.getCommandContext()
                .getAuthorizationManager()
                .isAuthorized(Permissions.READ, Resources.USER, Authorization.ANY);
    }

    private static String signedIn() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }
}
