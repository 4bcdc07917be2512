package dev.connections.service;

import static java.util.Objects.requireNonNull;

/**
 * Thrown when a port failed or answered nonsense, so that a command or a query could not be carried out.
 * {@link #effect()} says what may have happened. The message names the port and the class of what the host's adapter
 * threw, which is the cause; it does not quote it.
 *
 * @serial exclude
 */
public final class PortFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String port;
    private final Effect effect;

    PortFailedException(String port, Effect effect, Throwable cause) {
        super(
                port + " failed with " + cause.getClass().getName() + ": " + requireNonNull(effect, "effect").meaning,
                cause);
        this.port = port;
        this.effect = effect;
    }

    PortFailedException(String port, Effect effect) {
        this(port, effect, " answered something else than what was asked: ");
    }

    private PortFailedException(String port, Effect effect, String failure) {
        super(port + failure + requireNonNull(effect, "effect").meaning);
        this.port = port;
        this.effect = effect;
    }

    /** A port whose answer was not to be believed; why is in the log, for whom is not to be told. */
    static PortFailedException withoutAnswer(String port) {
        return new PortFailedException(port, Effect.NONE, " gave no answer that can be believed, in time: ");
    }

    /** {@return the simple name of the port's interface} */
    public String port() {
        return port;
    }

    /** {@return what may have happened} */
    public Effect effect() {
        return effect;
    }

    /** What a command that could not be carried out may have changed. */
    public enum Effect {
        /** Nothing was changed. */
        NONE("nothing was changed"),
        /** Unknown: the change may have been stored as a whole, or not at all. Look again before trying again. */
        UNKNOWN("whether the change is stored is unknown");

        private final String meaning;

        Effect(String meaning) {
            this.meaning = meaning;
        }
    }
}
