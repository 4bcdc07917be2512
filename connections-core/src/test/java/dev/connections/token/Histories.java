package dev.connections.token;

import static dev.connections.token.TokenStatus.CREATED;
import static dev.connections.token.TokenStatus.PENDING;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells a history that may have led to a token, from the token alone. */
final class Histories {

    private Histories() {}

    static List<TokenEvent> leadingTo(ShareToken token) {
        TokenState state = token.state();
        boolean over = !state.updatedAt().isBefore(token.terms().expiresAt());
        Actor destination = Actor.of(token.flow().destination()).via(Channel.API);
        return switch (state.status()) {
            case CREATED -> List.of(issue(token));
            case PENDING -> List.of(issue(token), claim(token, state.updatedAt(), state.endsAt()));
            case EXPIRED ->
                List.of(
                        issue(token),
                        last(
                                token,
                                TokenEventType.EXPIRED,
                                CREATED,
                                over ? Optional.empty() : Optional.of(destination)));
            case REDEEMED ->
                List.of(
                        issue(token),
                        claimedInTime(token),
                        last(token, TokenEventType.COMPLETED, PENDING, Optional.of(destination)));
            case FAILED ->
                List.of(
                        issue(token),
                        isTimeOut(state) ? claim(token, Microseconds.FIRST, Microseconds.FIRST) : claimedInTime(token),
                        last(
                                token,
                                TokenEventType.FAILED,
                                PENDING,
                                state.cause().equals(Optional.of(FailureCause.REPORTED))
                                        ? Optional.of(destination)
                                        : Optional.empty()));
        };
    }

    private static boolean isTimeOut(TokenState state) {
        return state.cause().equals(Optional.of(FailureCause.TIMED_OUT));
    }

    private static TokenEvent claimedInTime(ShareToken token) {
        return claim(token, Microseconds.FIRST, Microseconds.LAST);
    }

    private static ImmutableTokenEvent.Builder event(ShareToken token, TokenEventType type, long sequence) {
        return ImmutableTokenEvent.builder()
                .token(token.id())
                .connection(token.connection())
                .type(type)
                .sequence(sequence);
    }

    private static TokenEvent issue(ShareToken token) {
        return event(token, TokenEventType.ISSUED, 1)
                .actor(Actor.of(token.flow().source()).via(Channel.API))
                .at(token.terms().issuedAt())
                .to(CREATED)
                .endsAt(token.terms().expiresAt())
                .build();
    }

    private static TokenEvent claim(ShareToken token, Instant at, Instant until) {
        return event(token, TokenEventType.CLAIMED, 2)
                .actor(Actor.of(token.flow().destination()).via(Channel.API))
                .at(at)
                .from(CREATED)
                .to(PENDING)
                .endsAt(until)
                .build();
    }

    private static TokenEvent last(ShareToken token, TokenEventType type, TokenStatus from, Optional<Actor> actor) {
        return event(token, type, token.version())
                .actor(actor)
                .at(token.state().updatedAt())
                .from(from)
                .to(token.state().status())
                .cause(token.state().cause())
                .build();
    }
}
