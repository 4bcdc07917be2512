package dev.connections.proofs.schedules;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was done to a world before its run. It is done once through the services; what they wrote is then written again
 * for each run, so that all runs start from the same world, down to the token's id.
 */
final class Preparation {

    private final World model = new World();
    private final List<Consumer<Ports>> writes = new ArrayList<>();
    private final Ports ports = model.ports().around(this::called);

    World model() {
        return model;
    }

    Services services() {
        return Services.over(model, ports, '0');
    }

    void wait(Duration duration) {
        model.advance(duration);
    }

    private Object called(String name, Method method, Object real, Object[] arguments) throws Exception {
        if (!Step.reads(name)) {
            writes.add(ports -> write(ports.named(name), method, arguments));
        }
        return Ports.called(method, real, arguments);
    }

    World again() {
        World world = model.emptied(this);
        Ports fresh = world.ports();
        writes.forEach(write -> write.accept(fresh));
        return world;
    }

    private static void write(Object port, Method method, Object[] arguments) {
        try {
            Ports.called(method, port, arguments);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
