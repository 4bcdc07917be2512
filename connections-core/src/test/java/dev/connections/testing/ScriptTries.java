package dev.connections.testing;

import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.Store;

/**
 * How many scripts a property runs, and what they must have come to. {@code -Dconnections.model.tries=...} says how
 * many; 1,200 if nothing is said, which takes some seconds. {@code -Dconnections.model.steps=...} says how many steps
 * they must have taken together at least.
 *
 * <p>The property takes the {@link Reach} that is counted as a parameter. At its end the seed, the steps and the reach
 * are printed; and a property that has passed fails after all if it has taken too few steps, or if so many scripts have
 * left something out that can be reached.
 */
public final class ScriptTries implements AroundPropertyHook, ResolveParameterHook {

    private static final String TRIES = "connections.model.tries";
    private static final String STEPS = "connections.model.steps";
    private static final int DEFAULT_TRIES = 1_200;

    /** For jqwik. */
    public ScriptTries() {}

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        return parameter.typeUsage().isOfType(Reach.class) ? Optional.of(property -> reach().get()) : Optional.empty();
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        int tries = Integer.getInteger(TRIES, DEFAULT_TRIES);
        context.attributes().setTries(tries);
        PropertyExecutionResult result = property.execute();
        Reach reach = reach().get();
        System.out.println(context.label() + ", seed " + result.seed().orElse("unknown") + ": " + reach);
        return result.status() == PropertyExecutionResult.Status.SUCCESSFUL
                ? shortfall(reach, tries).map(result::mapToFailed).orElse(result)
                : result;
    }

    private static Optional<String> shortfall(Reach reach, int tries) {
        long promised = Long.getLong(STEPS, 0);
        if (reach.steps() < promised) {
            return Optional.of(reach.steps() + " steps, where " + promised + " are promised");
        }
        boolean leftOut = tries >= DEFAULT_TRIES && !reach.missing().isEmpty();
        return leftOut ? Optional.of("not reached: " + reach.missing()) : Optional.empty();
    }

    private static Store<Reach> reach() {
        return Store.getOrCreate(ScriptTries.class, Lifespan.PROPERTY, Reach::new);
    }
}
