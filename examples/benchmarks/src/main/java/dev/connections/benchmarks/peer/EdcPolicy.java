package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import java.util.function.Predicate;
import org.eclipse.edc.policy.engine.PolicyEngineImpl;
import org.eclipse.edc.policy.engine.RuleBindingRegistryImpl;
import org.eclipse.edc.policy.engine.ScopeFilter;
import org.eclipse.edc.policy.engine.spi.PolicyContextImpl;
import org.eclipse.edc.policy.engine.spi.RuleBindingRegistry;
import org.eclipse.edc.policy.engine.validation.RuleValidator;
import org.eclipse.edc.policy.model.Action;
import org.eclipse.edc.policy.model.AtomicConstraint;
import org.eclipse.edc.policy.model.LiteralExpression;
import org.eclipse.edc.policy.model.Operator;
import org.eclipse.edc.policy.model.Permission;
import org.eclipse.edc.policy.model.Policy;

/** The policy engine of Eclipse Dataspace Components: a permission under four constraints. */
final class EdcPolicy implements Peer {

    private static final String SCOPE = "share";

    private final RuleBindingRegistry bindings = new RuleBindingRegistryImpl();
    private final PolicyEngineImpl engine =
            new PolicyEngineImpl(new ScopeFilter(bindings), new RuleValidator(bindings));
    private final Policy policy;

    EdcPolicy() {
        engine.registerScope(SCOPE, Context.class);
        bindings.bind("use", SCOPE);
        Permission.Builder permission = Permission.Builder.newInstance();
        permission.action(Action.Builder.newInstance().type("use").build());
        constrain(permission, Answer.NOT_ACTIVE, Request::isActive);
        constrain(permission, Answer.TYPE_NOT_SHARED, Request::isEnabled);
        constrain(permission, Answer.NOT_COLLECTED_THEN, Request::isCollectedThen);
        constrain(permission, Answer.NO_CONSENT, Request::isConsented);
        this.policy =
                Policy.Builder.newInstance().permission(permission.build()).build();
    }

    private void constrain(Permission.Builder permission, Answer otherwise, Predicate<Request> clause) {
        String key = otherwise.name();
        bindings.bind(key, SCOPE);
        engine.registerFunction(Context.class, Permission.class, key, (operator, right, rule, context) -> {
            boolean holds = clause.test(context.request);
            if (!holds) {
                context.reportProblem(key);
            }
            return holds;
        });
        permission.constraint(AtomicConstraint.Builder.newInstance()
                .leftExpression(new LiteralExpression(key))
                .operator(Operator.EQ)
                .rightExpression(new LiteralExpression(true))
                .build());
    }

    @Override
    public Answer decide(Request request) {
        Context context = new Context(request);
        return engine.evaluate(policy, context).succeeded()
                ? Answer.PERMITTED
                : Answer.valueOf(context.getProblems().get(0));
    }

    /** What the constraints see; problems reported to it are the reasons. */
    public static final class Context extends PolicyContextImpl {

        private final Request request;

        Context(Request request) {
            this.request = request;
        }

        @Override
        public String scope() {
            return SCOPE;
        }
    }
}
