package dev.connections.contract;

import java.util.List;
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
     * The same, for an interception that looks at what is asked. Unless said otherwise, it is not looked at.
     *
     * @param method which method of which port is called
     * @param question what is handed to it
     * @param call calls it
     * @return the answer, of the type that the method has
     */
    default Object around(PortMethod method, List<?> question, Supplier<?> call) {
        return around(method, call);
    }

    /**
     * Adapters whose every call goes through this.
     *
     * @param real what is called
     * @return adapters to build services on
     */
    default Adapters over(Adapters real) {
        return new InterceptedAdapters(real, this);
    }

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
