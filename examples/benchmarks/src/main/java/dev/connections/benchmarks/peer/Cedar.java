package dev.connections.benchmarks.peer;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.Value;
import dev.connections.benchmarks.work.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Cedar, in Rust behind JNI and JSON: forbids unless each clause holds, with a policy set that it has parsed before.
 */
final class Cedar implements Peer {

    private static final Value YES = new PrimBool(true);
    private static final Value NO = new PrimBool(false);

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Entities entities = new Entities();
    private final EntityUID principal = entity("Organization::\"source\"");
    private final EntityUID action = entity("Action::\"share\"");
    private final EntityUID resource = entity("Item::\"item\"");
    private final PolicySet policies;

    Cedar() throws AuthException, CacheException {
        this.policies = new PolicySet(Set.of(
                new Policy("permit(principal, action, resource);", "0"),
                unless("1", "active"),
                unless("2", "enabled"),
                unless("3", "collectedThen"),
                unless("4", "consented")));
        policies.cache();
    }

    private static EntityUID entity(String text) {
        return EntityUID.parse(text).orElseThrow();
    }

    private static Policy unless(String id, String clause) {
        return new Policy("forbid(principal, action, resource) unless { context." + clause + " };", id);
    }

    @Override
    public Answer decide(Request request) throws AuthException {
        Map<String, Value> context = new HashMap<>();
        context.put("active", value(request.isActive()));
        context.put("enabled", value(request.isEnabled()));
        context.put("collectedThen", value(request.isCollectedThen()));
        context.put("consented", value(request.isConsented()));
        AuthorizationSuccessResponse response = engine.isAuthorized(
                        new AuthorizationRequest(principal, action, resource, context), policies, entities)
                .success
                .orElseThrow();
        return response.isAllowed() ? Answer.PERMITTED : firstOf(response.getReason());
    }

    private static Value value(boolean holds) {
        return holds ? YES : NO;
    }

    private static Answer firstOf(Set<String> policies) {
        return Chain.answer(policies.stream().mapToInt(Integer::parseInt).min().orElseThrow());
    }
}
