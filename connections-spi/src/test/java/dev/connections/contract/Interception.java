package dev.connections.contract;

import java.util.function.Supplier;

/** What happens around a call of a port. */
@FunctionalInterface
interface Interception {

    /** Nothing but the call. */
    Interception NONE = (method, call) -> call.get();

    /** Answers instead of the port, with or without calling it. */
    Object around(PortMethod method, Supplier<?> call);

    /** Does something before each call of one method. */
    static Interception before(PortMethod intercepted, Runnable action) {
        return (method, call) -> {
            if (method == intercepted) {
                action.run();
            }
            return call.get();
        };
    }

    /** Does something after each call of one method, before its answer arrives. */
    static Interception after(PortMethod intercepted, Runnable action) {
        return (method, call) -> {
            Object answer = call.get();
            if (method == intercepted) {
                action.run();
            }
            return answer;
        };
    }

    /** Answers one method's calls with something else. */
    static Interception answering(PortMethod intercepted, Supplier<?> answer) {
        return (method, call) -> method == intercepted ? answer.get() : call.get();
    }
}
