package dev.connections.token;

import static dev.connections.consistency.Consistency.require;

import dev.connections.InconsistentException;
import dev.connections.consistency.Consistency;
import java.time.Instant;

/**
 * When a share token is good for being redeemed.
 *
 * @param from when it was issued
 * @param until when it is over, exclusive; whole microseconds both
 */
public record Validity(Instant from, Instant until) {

    private static final String SUBJECT = "a share token's validity";

    /**
     * From then until then.
     *
     * @param from when it is issued
     * @param until when it is over, exclusive
     * @throws InconsistentException if it ends before it begins, or an instant is not one that the library writes
     */
    public Validity {
        Consistency.requireUsable(from, SUBJECT);
        Consistency.requireUsable(until, SUBJECT);
        require(!until.isBefore(from), SUBJECT, "it does not end before it begins");
    }
}
