package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the status of a token is, and what may be done in it. */
final class ModelTokenRules {

    private static final Duration LONGEST_LIFETIME = Duration.ofDays(90);

    private ModelTokenRules() {}

    /** Whether a source may ask for such a lifetime. */
    static boolean isLifetime(Duration lifetime) {
        boolean isPositive = lifetime.compareTo(Duration.ofNanos(1_000)) >= 0;
        return isPositive && lifetime.compareTo(LONGEST_LIFETIME) <= 0;
    }

    /** The status as of an instant: a token past its end has ended, written down or not. */
    static String status(ModelToken token, Instant at) {
        if (isExpiryDue(token, at)) {
            return "EXPIRED";
        }
        return isTimeOutDue(token, at) ? "FAILED" : token.status();
    }

    /** Whether nobody claimed it in time, which is not written down yet. */
    static boolean isExpiryDue(ModelToken token, Instant at) {
        return token.status().equals("CREATED") && !at.isBefore(token.expiresAt());
    }

    /** Whether it was claimed and not completed in time, which is not written down yet. */
    static boolean isTimeOutDue(ModelToken token, Instant at) {
        return token.status().equals("PENDING")
                && !at.isBefore(token.completeBy().orElseThrow());
    }

    /** Why the status as of an instant allows no action that needs another; empty when it is the one needed. */
    static Optional<String> refusal(ModelToken token, Instant at, String needed) {
        String status = status(token, at);
        if (status.equals(needed)) {
            return Optional.empty();
        }
        boolean isOutOfTime = isTimeOutDue(token, at) || token.cause().equals(Optional.of("TIMED_OUT"));
        return Optional.of(status.equals("EXPIRED") || isOutOfTime ? "EXPIRED" : "WRONG_STATUS");
    }

    /** Whether it was claimed by a redemption other than the one given. */
    static boolean isAnothers(ModelToken token, String redemption) {
        return token.redemption().isPresent() && !token.redemption().get().equals(redemption);
    }
}
