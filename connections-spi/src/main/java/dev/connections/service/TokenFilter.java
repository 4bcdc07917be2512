package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.ConnectionId;
import dev.connections.RefusedException;
import dev.connections.spi.Position;
import dev.connections.token.TokenStatus;
import java.util.Optional;

/**
 * Which of an organization's share tokens to list, and how many at once:
 * {@code TokenFilter.all().connection(id).status(PENDING).limit(100)}. Immutable.
 */
public final class TokenFilter {

    /** The most tokens of one page. */
    public static final int MOST = PageLimit.MOST;

    private static final TokenFilter ALL =
            new TokenFilter(Optional.empty(), Optional.empty(), Position.START, PageLimit.USUAL);

    private final Optional<ConnectionId> connection;
    private final Optional<TokenStatus> status;
    private final Position after;
    private final int limit;

    private TokenFilter(Optional<ConnectionId> connection, Optional<TokenStatus> status, Position after, int limit) {
        this.connection = connection;
        this.status = status;
        this.after = after;
        this.limit = limit;
    }

    /** {@return all tokens of the organization on the side that is asked for, the first 50} */
    public static TokenFilter all() {
        return ALL;
    }

    /**
     * Only those that share through a connection.
     *
     * @param connection the connection
     * @return the narrower filter
     */
    public TokenFilter connection(ConnectionId connection) {
        return new TokenFilter(Optional.of(connection), status, after, limit);
    }

    /**
     * Only those that have a status now.
     *
     * @param status the status
     * @return the narrower filter
     */
    public TokenFilter status(TokenStatus status) {
        return new TokenFilter(connection, Optional.of(status), after, limit);
    }

    /**
     * Only those that come after a place, which may have been forgotten meanwhile.
     *
     * @param place {@link TokenPage#next()} of the page before
     * @return the filter for the next page
     */
    public TokenFilter after(Position place) {
        return new TokenFilter(connection, status, requireNonNull(place, "place"), limit);
    }

    /**
     * At most so many at once.
     *
     * @param limit 1 to 500
     * @return the filter with that limit
     * @throws RefusedException if the limit is out of bounds
     */
    public TokenFilter limit(int limit) {
        return new TokenFilter(connection, status, after, PageLimit.checked(limit));
    }

    Optional<ConnectionId> connection() {
        return connection;
    }

    Optional<TokenStatus> status() {
        return status;
    }

    Position after() {
        return after;
    }

    int limit() {
        return limit;
    }
}
