package dev.connections.consistency;

import dev.connections.InconsistentException;
import dev.connections.RefusedException;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.function.Supplier;

/** Holds stored data and histories to what must be true of them. What is wrong is put into words only if it is. */
public final class Consistency {

    private Consistency() {}

    /**
     * Insists that something holds.
     *
     * @param holds whether it does
     * @param subject which data it is about, without a person or free text from outside
     * @param invariant what must hold
     * @throws InconsistentException if it does not
     */
    public static void require(boolean holds, Object subject, String invariant) {
        require(holds, subject, invariant, "");
    }

    /**
     * Insists that something holds.
     *
     * @param holds whether it does
     * @param subject which data it is about, without a person or free text from outside
     * @param invariant what must hold, but for its last word
     * @param last its last word
     * @throws InconsistentException if it does not
     */
    public static void require(boolean holds, Object subject, String invariant, Object last) {
        if (!holds) {
            throw new InconsistentException(subject + ": it does not hold that " + invariant + last);
        }
    }

    /**
     * Insists that an instant is one that the library writes.
     *
     * @param instant any instant
     * @param subject which data it is in
     * @throws InconsistentException if it is finer than a microsecond, or outside the years 1 to 9999
     */
    public static void requireUsable(Instant instant, Object subject) {
        boolean usable =
                Microseconds.isUsable(instant) && Microseconds.of(instant).equals(instant);
        require(usable, subject, "instants are whole microseconds of the years 1 to 9999");
    }

    /**
     * The constant of that name. {@code Enum.valueOf} would quote what was stored, and that may be anything.
     *
     * @param <E> the kind
     * @param kind the kind
     * @param name what was stored
     * @return the constant
     * @throws IllegalArgumentException if there is none, without quoting the name
     */
    public static <E extends Enum<E>> E named(Class<E> kind, String name) {
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("unknown " + kind.getSimpleName());
    }

    /**
     * Words whatever is wrong with stored data as one exception that names what it is about.
     *
     * @param <T> what is restored
     * @param subject which data it is
     * @param value puts the data together
     * @return the value
     * @throws InconsistentException if the data cannot be put together
     */
    public static <T> T restoring(String subject, Supplier<T> value) {
        try {
            return value.get();
        } catch (InconsistentException | RefusedException | IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            throw new InconsistentException(message.startsWith(subject + ": ") ? message : subject + ": " + message);
        }
    }
}
