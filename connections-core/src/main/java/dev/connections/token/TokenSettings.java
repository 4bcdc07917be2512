package dev.connections.token;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the host decides about share tokens, and a caller's request never does: how long one lives if the source does
 * not say, the longest that the source may ask for, and how long a destination may take to complete a redemption.
 *
 * @param lifetime how long a token lives unless the source says otherwise
 * @param longest the longest lifetime that the source may ask for
 * @param completion how long after the claim a redemption may be completed
 */
public record TokenSettings(Duration lifetime, Duration longest, Duration completion) {

    /** Tokens live 14 days and at most 90; a redemption is completed within the hour. */
    public static final TokenSettings DEFAULT =
            new TokenSettings(Duration.ofDays(14), Duration.ofDays(90), Duration.ofHours(1));

    /**
     * The host's settings.
     *
     * @param lifetime how long a token lives unless the source says otherwise
     * @param longest the longest lifetime that the source may ask for
     * @param completion how long after the claim a redemption may be completed
     * @throws RefusedException if one of them is not at least a microsecond, or the lifetime is over the longest
     */
    public TokenSettings {
        lifetime = whole("a token's lifetime", lifetime);
        longest = whole("a token's longest lifetime", longest);
        completion = whole("a redemption's time", completion);
        checkLifetime(lifetime, longest);
    }

    /**
     * The validity of a token whose source does not say how long it lives.
     *
     * @param now when it is issued
     * @return the validity
     */
    public Validity validity(Instant now) {
        return validity(lifetime, now);
    }

    /**
     * The validity of a token that lives as long as its source asks.
     *
     * @param asked how long; the longest is compared with what was asked, uncut, and then anything finer than a
     *     microsecond is cut off
     * @param now when it is issued
     * @return the validity
     * @throws RefusedException {@code INVALID} if that is not at least a microsecond, or over the longest
     */
    public Validity validity(Duration asked, Instant now) {
        Instant from = Microseconds.of(now);
        return new Validity(from, Microseconds.plus(from, allowed(asked)));
    }

    /**
     * The lifetime that a source asks for, if it may.
     *
     * @param asked how long; the longest is compared with what was asked, uncut, and then anything finer than a
     *     microsecond is cut off
     * @return the lifetime, in whole microseconds
     * @throws RefusedException {@code INVALID} if that is not at least a microsecond, or over the longest
     */
    public Duration allowed(Duration asked) {
        Duration whole = whole("a token's lifetime", asked);
        checkLifetime(asked, longest);
        return whole;
    }

    private static Duration whole(String what, Duration duration) {
        Duration whole = duration.truncatedTo(ChronoUnit.MICROS);
        if (whole.isZero() || whole.isNegative()) {
            throw invalid(what + " of " + duration, "a positive duration of whole microseconds");
        }
        return whole;
    }

    private static void checkLifetime(Duration lifetime, Duration longest) {
        if (lifetime.compareTo(longest) > 0) {
            throw invalid("a token's lifetime of " + lifetime, "at most " + longest);
        }
    }

    private static RefusedException invalid(String found, String needed) {
        return new RefusedException(Refusal.of(RefusalReason.INVALID, found, needed));
    }
}
