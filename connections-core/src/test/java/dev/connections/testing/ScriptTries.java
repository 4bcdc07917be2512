package dev.connections.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Lets {@code -Dconnections.model.tries=...} say how many scripts a property runs; 1,200 if nothing is said, which
 * takes some seconds.
 */
public final class ScriptTries implements AroundPropertyHook {

    private static final String PROPERTY = "connections.model.tries";
    private static final int DEFAULT = 1_200;

    /** Whether all scripts were run, and were so many that all that can be reached should have been. */
    public static boolean wereMany(Reach reach) {
        return reach.scripts() == count() && count() >= DEFAULT;
    }

    private static int count() {
        return Integer.getInteger(PROPERTY, DEFAULT);
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setTries(count());
        return property.execute();
    }
}
