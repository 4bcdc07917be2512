package dev.connections.spi;

import dev.connections.contract.Interception;
import dev.connections.contract.PortMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Remembers all that is handed to ports. */
final class Watch implements Interception {

    private final Set<Object> handed = new LinkedHashSet<>();

    Set<Object> handed() {
        return handed;
    }

    @Override
    public Object around(PortMethod method, Supplier<?> call) {
        throw new IllegalStateException("the question of " + method + " is needed");
    }

    @Override
    public Object around(PortMethod method, List<?> question, Supplier<?> call) {
        handed.addAll(question);
        return call.get();
    }
}
