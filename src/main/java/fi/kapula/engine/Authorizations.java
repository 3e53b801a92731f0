package fi.kapula.engine;

import fi.kapula.engine.Grant.Grants;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts into the engine, before anybody comes in, the grants that are missing and the filters of a new installation.
 * What an administrator has added stays.
 */
@Component
class Authorizations implements SmartInitializingSingleton {

    private record Key(String group, int resource, String id) {

        static Key of(Grant grant) {
            return new Key(grant.group(), grant.resource().resourceType(), grant.resourceId());
        }

        static Key of(Authorization existing) {
            return new Key(existing.getGroupId(), existing.getResourceType(), existing.getResourceId());
        }
    }

    private final ProcessEngineConfigurationImpl engine;
    private final AuthorizationService authorizations;
    private final List<Grants> grants;
    private final TaskFilters filters;

    Authorizations(
            ProcessEngineConfigurationImpl engine,
            AuthorizationService authorizations,
            List<Grants> grants,
            TaskFilters filters) {
        this.engine = engine;
        this.authorizations = authorizations;
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            // Of nodes that start together, one does it and the others find it done.
            context.getPropertyManager().acquireExclusiveLockForStartup();
            grantWhatIsMissing();
            filters.makeOnce();
            return null;
        });
    }

    private void grantWhatIsMissing() {
        Map<Key, Authorization> existing =
                authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .list()
                        .stream()
                        .filter(authorization -> authorization.getGroupId() != null)
                        .collect(Collectors.toMap(Key::of, Function.identity(), (one, other) -> one));
        grants.stream()
                .flatMap(feature -> feature.all().stream())
                .forEach(grant -> add(grant, existing.get(Key.of(grant))));
    }

    private void add(Grant grant, Authorization existing) {
        Authorization authorization = existing;
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
        }
        if (!grant.permissions().stream().allMatch(authorization::isPermissionGranted)) {
            grant.permissions().forEach(authorization::addPermission);
            authorizations.saveAuthorization(authorization);
        }
    }
}
