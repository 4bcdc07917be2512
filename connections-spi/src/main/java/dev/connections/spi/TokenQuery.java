package dev.connections.spi;

import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for share tokens of one party, in order. {@link #matches(ShareToken)} is what a store's query must come to.
 *
 * @param party the organization
 * @param role the side on which it must stand: the source of outbound tokens, the destination of inbound ones
 * @param connection the connection through which a token must share, or any
 * @param status the status that a token must have as of the instant, or any
 * @param asOf the instant at which the status counts: a token whose time is over by then is expired, or failed
 * @param after the place after which to start
 * @param limit the most tokens to answer; at least 1
 */
public record TokenQuery(
        OrganizationId party,
        Role role,
        Optional<ConnectionId> connection,
        Optional<TokenStatus> status,
        Instant asOf,
        Position after,
        int limit) {

    /**
     * A question that can be answered.
     *
     * @param party the organization
     * @param role the side on which it must stand
     * @param connection the connection through which a token must share, or any
     * @param status the status that a token must have as of the instant, or any
     * @param asOf the instant at which the status counts
     * @param after the place after which to start
     * @param limit the most tokens to answer
     * @throws IllegalArgumentException if the limit is below 1
     */
    public TokenQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /**
     * Says whether a token is one of those asked for.
     *
     * @param token any token
     * @return whether it satisfies everything but the limit
     */
    public boolean matches(ShareToken token) {
        return token.flow().roleOf(party).equals(Optional.of(role))
                && connection.stream().allMatch(token.connection()::equals)
                && status.stream().allMatch(wanted -> token.state().asOf(asOf).status() == wanted)
                && Position.of(token).compareTo(after) > 0;
    }
}
