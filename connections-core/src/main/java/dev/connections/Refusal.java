package dev.connections;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * The value that says why something was not done: a reason for programs, and what was found and what was needed for
 * people. It never quotes a person or free text that came from outside. Refusals are constants wherever the facts
 * allow, so that refusing costs nothing.
 *
 * @serial exclude
 */
public final class Refusal implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No such connection: it is absent, or not the asking organization's. The two are one and the same answer. */
    public static final Refusal NO_SUCH_CONNECTION =
            of(RefusalReason.NOT_FOUND, "no such connection", "a connection of this organization");

    /** No such share token: it is absent, or not the asking organization's. The two are one and the same answer. */
    public static final Refusal NO_SUCH_TOKEN =
            of(RefusalReason.NOT_FOUND, "no such share token", "a share token of this organization");

    /** No such organization is in the directory, under this id or this alias. */
    public static final Refusal NO_SUCH_ORGANIZATION =
            of(RefusalReason.NOT_FOUND, "no such organization", "an organization in the directory");

    private final RefusalReason reason;
    private final String found;
    private final String needed;
    private final String existing;

    private Refusal(RefusalReason reason, String found, String needed, String existing) {
        this.reason = requireNonNull(reason, "reason");
        this.found = requireNonNull(found, "found");
        this.needed = requireNonNull(needed, "needed");
        this.existing = existing;
    }

    /**
     * A refusal for a reason.
     *
     * @param reason the code
     * @param found what was found, in words that hold no free text from outside
     * @param needed what would have been needed
     * @return the refusal
     */
    public static Refusal of(RefusalReason reason, String found, String needed) {
        return new Refusal(reason, found, needed, "");
    }

    /**
     * The refusal of a second connection where one is for ever the most.
     *
     * @param taken what is taken already: the pair, or the alias
     * @param existing the connection that holds it, to be reactivated instead
     * @return the refusal
     */
    public static Refusal duplicate(String taken, ConnectionId existing) {
        return new Refusal(
                RefusalReason.DUPLICATE,
                taken + " taken by connection " + existing.value(),
                "reactivating that connection instead of creating another",
                existing.value());
    }

    /** {@return the code} */
    public RefusalReason reason() {
        return reason;
    }

    /** {@return what was found} */
    public String found() {
        return found;
    }

    /** {@return what would have been needed} */
    public String needed() {
        return needed;
    }

    /** {@return the connection that is there already, for a {@link RefusalReason#DUPLICATE}} */
    public Optional<ConnectionId> existing() {
        return existing.isEmpty() ? Optional.empty() : Optional.of(ConnectionId.restore(existing));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Refusal refusal
                && reason == refusal.reason
                && found.equals(refusal.found)
                && needed.equals(refusal.needed)
                && existing.equals(refusal.existing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, found, needed, existing);
    }

    /** {@return {@code REASON: found this, needed that}} */
    @Override
    public String toString() {
        return reason + ": found " + found + ", needed " + needed;
    }
}
