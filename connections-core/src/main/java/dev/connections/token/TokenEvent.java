package dev.connections.token;

import static dev.connections.consistency.Consistency.require;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.InconsistentException;
import dev.connections.OrganizationId;
import dev.connections.TokenId;
import dev.connections.consistency.Consistency;
import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One committed change of a share token. Its events, in sequence, are a stream of their own: the token's
 * {@link TokenState} is the fold of them. An event holds neither the object nor its subject, neither the secret nor its
 * digest, and no free text; a host may relay it.
 */
@HouseStyle
@Value.Immutable
public abstract class TokenEvent {

    private static final Set<TokenEventType> ENDING_LATER = EnumSet.of(TokenEventType.ISSUED, TokenEventType.CLAIMED);
    private static final Set<TokenEventType> BY_THE_SYSTEM_TOO =
            EnumSet.of(TokenEventType.FAILED, TokenEventType.EXPIRED);

    TokenEvent() {}

    /** {@return which token changed} */
    public abstract TokenId token();

    /** {@return the connection through which it shares} */
    public abstract ConnectionId connection();

    /** {@return the token's version after the change: 1 for the first event, and no gap} */
    public abstract long sequence();

    /** {@return what happened} */
    public abstract TokenEventType type();

    /** {@return when, by the host's clock; a clock that goes backwards shows here} */
    public abstract Instant at();

    /** {@return who did it; the system did what has no actor} */
    public abstract Optional<Actor> actor();

    /** {@return the status before, if there was a token} */
    public abstract Optional<TokenStatus> from();

    /** {@return the status after} */
    public abstract TokenStatus to();

    /** {@return when time will end what has begun, for a token that was issued or claimed} */
    public abstract Optional<Instant> endsAt();

    /** {@return why the redemption came to nothing, if it did} */
    public abstract Optional<FailureCause> cause();

    /**
     * The event as one party may see it: the member of staff is shown to the actor's own side only.
     *
     * @param viewer the organization that looks
     * @return the event, without the principal if the actor is another organization
     */
    public TokenEvent seenBy(OrganizationId viewer) {
        return ImmutableTokenEvent.builder()
                .like(this)
                .actor(actor().map(who -> who.organization().equals(viewer) ? who : who.withoutPrincipal()))
                .build();
    }

    /** {@return the plain data of this event, for a store} */
    public TokenEventForm toForm() {
        return TokenEventForms.of(this);
    }

    /**
     * The event that a store has kept.
     *
     * @param form the stored data
     * @return the event
     * @throws InconsistentException if the data does not hold together
     */
    public static TokenEvent restore(TokenEventForm form) {
        return TokenEventForms.restore(form);
    }

    @Value.Check
    void check() {
        String subject = "event " + sequence() + " of token " + token();
        boolean first = type() == TokenEventType.ISSUED;
        boolean failed = type() == TokenEventType.FAILED;
        Consistency.requireUsable(at(), subject);
        endsAt().ifPresent(instant -> Consistency.requireUsable(instant, subject));
        require(sequence() >= 1, subject, "sequences start at 1");
        require(first == (sequence() == 1), subject, "the first event issues, and only it");
        require(first == from().isEmpty(), subject, "there was a status before iff there was a token");
        require(actor().isPresent() || BY_THE_SYSTEM_TOO.contains(type()), subject, "the system only ends tokens");
        require(endsAt().isPresent() == ENDING_LATER.contains(type()), subject, "it says when time ends it iff it may");
        require(
                endsAt().filter(end -> end.isBefore(at())).isEmpty(),
                subject,
                "what it begins does not end before that");
        require(
                TokenLifecycle.leads(type().action(), from(), to()) && sequence() == TokenInvariants.versionOf(to()),
                subject,
                "the share token's lifecycle has such a change");
        require(cause().isPresent() == failed, subject, "it has a cause iff it failed");
        require(
                !failed || actor().isPresent() == cause().equals(Optional.of(FailureCause.REPORTED)),
                subject,
                "the destination reports, the system finds");
    }

    /** {@return what happened to which token, without people} */
    @Override
    public String toString() {
        return type() + " " + token() + " #" + sequence() + " at " + at();
    }
}
