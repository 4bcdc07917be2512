package dev.connections.token;

import static dev.connections.consistency.Consistency.require;

import java.util.Optional;

/** What holds for every share token, however it came to be. */
final class TokenInvariants {

    private TokenInvariants() {}

    static void check(ShareToken token) {
        String subject = "token " + token.id();
        TokenState state = token.state();
        boolean claimed = switch (state.status()) {
            case CREATED, EXPIRED -> false;
            case PENDING, REDEEMED, FAILED -> true;
        };
        require(token.terms().epoch() >= 1, subject, "it was issued while its connection was active");
        require(state.version() == versionOf(state.status()), subject, "its version is the length of its way there");
        require(token.redemption().isPresent() == claimed, subject, "it has a redemption iff it was claimed");
        require(
                token.failureReason().isPresent() == state.cause().equals(Optional.of(FailureCause.REPORTED)),
                subject,
                "it has a reason iff the destination reported one");
        require(
                state.status() != TokenStatus.CREATED
                        || state.updatedAt().equals(token.terms().issuedAt()),
                subject,
                "it has not changed since it was issued");
        require(
                state.status() != TokenStatus.CREATED
                        || state.endsAt().equals(token.terms().expiresAt()),
                subject,
                "it ends as its terms say");
        require(
                state.status() != TokenStatus.PENDING
                        || state.updatedAt().isBefore(token.terms().expiresAt()),
                subject,
                "it was claimed while it was good");
        require(
                !state.isOver() || state.endsAt().equals(state.updatedAt()),
                subject,
                "it is over since its last change");
        require(!state.endsAt().isBefore(state.updatedAt()), subject, "it does not end before it begins");
    }

    /** How many changes lead to a status. There is one way to each. */
    static long versionOf(TokenStatus status) {
        return switch (status) {
            case CREATED -> 1;
            case PENDING, EXPIRED -> 2;
            case REDEEMED, FAILED -> 3;
        };
    }
}
