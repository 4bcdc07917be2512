package dev.connections.token;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * All that the token's table asks: the status as written down (none: there is no token yet), whether its time is over,
 * whether that is why it can be of no use any more, and what it rests on.
 */
record Standing(Optional<TokenStatus> status, boolean over, boolean tooLate, Basis basis) {

    Standing {
        requireNonNull(basis, "basis");
    }

    static Standing absent(Basis basis) {
        return new Standing(Optional.empty(), false, false, basis);
    }

    static Standing of(TokenState state, Basis basis, Instant now) {
        return new Standing(
                Optional.of(state.status()), state.isDue(now), state.asOf(now).isTooLate(), basis);
    }

    Standing on(Basis other) {
        return new Standing(status, over, tooLate, other);
    }
}
