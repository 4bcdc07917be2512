package dev.connections.spi;

import static java.util.Objects.requireNonNull;

import dev.connections.lifecycle.Connection;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenState;
import java.time.Instant;

/**
 * A place in an order of connections, or of share tokens: by the instant of their creation ({@link #of}) or of their
 * end ({@link #ofEnd}), and by id where those are the same. It is a key, not a count: it stays valid while others
 * write.
 *
 * @param at when what is at this place was created, was issued, or ends
 * @param id its id; empty before any other
 */
public record Position(Instant at, String id) implements Comparable<Position> {

    /** The place before the first. */
    public static final Position START = new Position(Instant.parse("0001-01-01T00:00:00Z"), "");

    /**
     * A place in an order.
     *
     * @param at when what is at this place was created, was issued, or ends
     * @param id its id
     */
    public Position {
        requireNonNull(at, "at");
        requireNonNull(id, "id");
    }

    /**
     * The place of a connection in the order of creation.
     *
     * @param connection any connection
     * @return its place
     */
    public static Position of(Connection connection) {
        return new Position(connection.createdAt(), connection.id().value());
    }

    /**
     * The place of a share token in the order of issue.
     *
     * @param token any token
     * @return its place
     */
    public static Position of(ShareToken token) {
        return new Position(token.terms().issuedAt(), token.id().value());
    }

    /**
     * The place of an offer in the order in which offers end.
     *
     * @param offer a connection with a {@link Connection#pendingUntil()}
     * @return its place
     * @throws java.util.NoSuchElementException if it has none
     */
    public static Position ofEnd(Connection offer) {
        return new Position(offer.pendingUntil().orElseThrow(), offer.id().value());
    }

    /**
     * The place of a share token in the order in which tokens end.
     *
     * @param token any token; its end is {@link TokenState#endsAt()}
     * @return its place
     */
    public static Position ofEnd(ShareToken token) {
        return new Position(token.state().endsAt(), token.id().value());
    }

    /**
     * Orders by the instant, then by id: by code points, which is the order of UTF-8 bytes and so of a binary
     * collation, and not that of {@link String#compareTo}.
     */
    @Override
    public int compareTo(Position other) {
        int byInstant = at.compareTo(other.at);
        return byInstant != 0 ? byInstant : compareCodePoints(id, other.id);
    }

    private static int compareCodePoints(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i = one.offsetByCodePoints(i, 1)) {
            int difference = Integer.compare(one.codePointAt(i), other.codePointAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
