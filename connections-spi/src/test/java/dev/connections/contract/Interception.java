package dev.connections.contract;

import java.util.function.Supplier;

/** What happens around a call of a port. Used by whatever threads call the port. */
@FunctionalInterface
public interface Interception {

    /** Nothing but the call. */
    Interception NONE = (method, call) -> call.get();

    /**
     * Answers instead of the port, with or without calling it.
     *
     * @param method which method of which port is called
     * @param call calls it
     * @return the answer, of the type that the method has
     */
    Object around(PortMethod method, Supplier<?> call);

    /**
     * Does something before each call of one method.
     *
     * @param intercepted the method
     * @param action what to do
     * @return the interception
     */
    static Interception before(PortMethod intercepted, Runnable action) {
        return (method, call) -> {
            if (method == intercepted) {
                action.run();
            }
            return call.get();
        };
    }

    /**
     * Does something after each call of one method, before its answer arrives.
     *
     * @param intercepted the method
     * @param action what to do
     * @return the interception
     */
    static Interception after(PortMethod intercepted, Runnable action) {
        return (method, call) -> {
            Object answer = call.get();
            if (method == intercepted) {
                action.run();
            }
            return answer;
        };
    }

    /**
     * Answers one method's calls with something else.
     *
     * @param intercepted the method
     * @param answer makes the answer, or throws
     * @return the interception
     */
    static Interception answering(PortMethod intercepted, Supplier<?> answer) {
        return (method, call) -> method == intercepted ? answer.get() : call.get();
    }
}
