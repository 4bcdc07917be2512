package dev.connections.contract;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Writes down which port methods are called. */
final class CallLog implements Interception {

    private final List<PortMethod> calls = new CopyOnWriteArrayList<>();

    List<PortMethod> calls() {
        return List.copyOf(calls);
    }

    long count(PortMethod method) {
        return calls.stream().filter(method::equals).count();
    }

    @Override
    public Object around(PortMethod method, Supplier<?> call) {
        calls.add(method);
        return call.get();
    }
}
