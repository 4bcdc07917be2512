package dev.connections.token;

import static dev.connections.consistency.Consistency.require;

import dev.connections.InconsistentException;
import dev.connections.consistency.Consistency;
import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a share token stands: the fold of its events. */
@HouseStyle
@Value.Immutable
public abstract class TokenState {

    TokenState() {}

    /**
     * The state that a history leads to.
     *
     * @param terms the token's terms
     * @param events all its events, in sequence
     * @return their fold
     * @throws InconsistentException if the events do not follow from one another, or there are none
     */
    public static TokenState fold(TokenTerms terms, List<TokenEvent> events) {
        return TokenFold.all(terms, events);
    }

    /** {@return its status: as recorded, or as of the instant that {@link #asOf(Instant)} was asked for} */
    public abstract TokenStatus status();

    /** {@return how many changes it has seen; 1 when issued} */
    public abstract long version();

    /** {@return when it last changed} */
    public abstract Instant updatedAt();

    /**
     * When time ends this state: a token that is {@code CREATED} if it is not redeemed before, one that is
     * {@code PENDING} if it is not completed before; and since when one that is over is over.
     *
     * @return the instant; at that very instant it has come
     */
    public abstract Instant endsAt();

    /** {@return why the redemption came to nothing, if it did} */
    public abstract Optional<FailureCause> cause();

    /**
     * This state with its time-driven end worked out, whether or not that has been written down. The version stays:
     * nothing has been committed.
     *
     * @param now the instant
     * @return the state at that instant
     */
    public TokenState asOf(Instant now) {
        return isDue(now) ? ended(TokenLifecycle.end(status()).orElseThrow()) : this;
    }

    private TokenState ended(TokenArrow end) {
        return ImmutableTokenState.builder()
                .like(this)
                .status(end.to())
                .cause(end.action() == TokenAction.FAIL ? Optional.of(FailureCause.TIMED_OUT) : Optional.empty())
                .build();
    }

    /** {@return whether nothing can happen to it any more} */
    public boolean isOver() {
        return TokenLifecycle.end(status()).isEmpty();
    }

    /** {@return whether a redemption of it is under way: claimed, neither completed nor failed} */
    public boolean isPending() {
        return status() == TokenStatus.PENDING;
    }

    /** Whether its time is over, and that is still to be written down. */
    boolean isDue(Instant now) {
        return !isOver() && !now.isBefore(endsAt());
    }

    /** Whether it is of no use any more because its time was over, or one side said so. */
    boolean isTooLate() {
        return status() == TokenStatus.EXPIRED || cause().equals(Optional.of(FailureCause.TIMED_OUT));
    }

    @Value.Check
    void check() {
        String subject = "a token that is " + status();
        Consistency.requireUsable(updatedAt(), subject);
        Consistency.requireUsable(endsAt(), subject);
        require(version() >= 1, subject, "versions start at 1");
        require(cause().isPresent() == (status() == TokenStatus.FAILED), subject, "it has a cause iff it failed");
    }

    /** {@return the status and the version} */
    @Override
    public String toString() {
        return status() + " #" + version();
    }
}
