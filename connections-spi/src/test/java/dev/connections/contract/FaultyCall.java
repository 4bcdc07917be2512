package dev.connections.contract;

import java.util.List;
import java.util.function.Supplier;

/**
 * A call that is to fail.
 *
 * @param ports through which it comes
 * @param method what is called
 * @param question what is handed to it
 * @param real calls the adapter
 */
record FaultyCall(FaultyPorts ports, PortMethod method, List<?> question, Supplier<?> real) {

    Object answer() {
        return real.get();
    }

    <T> T asked(Class<T> type) {
        return type.cast(question.get(0));
    }
}
