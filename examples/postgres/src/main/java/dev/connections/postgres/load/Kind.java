package dev.connections.postgres.load;

import java.util.function.Supplier;

/**
 * A kind of call that is measured.
 *
 * @param name what it is called in the table
 * @param isWrite whether an input is used up by it
 * @param inputs calls of this kind, each with an input of its own
 */
record Kind(String name, boolean isWrite, Supplier<Ports.Call> inputs) {

    static Kind read(String name, Supplier<Ports.Call> inputs) {
        return new Kind(name, false, inputs);
    }

    static Kind write(String name, Supplier<Ports.Call> inputs) {
        return new Kind(name, true, inputs);
    }
}
