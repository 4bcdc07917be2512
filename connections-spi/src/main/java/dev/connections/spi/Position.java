package dev.connections.spi;

import static java.util.Objects.requireNonNull;

import dev.connections.lifecycle.Connection;
import dev.connections.token.ShareToken;
import java.time.Instant;
import java.util.Arrays;

/**
 * A place in the order of connections, or of share tokens: by creation, and among those created at the same instant by
 * id. It is a key, not a count: it stays valid while others write.
 *
 * @param createdAt when what is at this place was created, or issued
 * @param id its id; empty before any other
 */
public record Position(Instant createdAt, String id) implements Comparable<Position> {

    /** The place before the first. */
    public static final Position START = new Position(Instant.parse("0001-01-01T00:00:00Z"), "");

    /**
     * A place in the order.
     *
     * @param createdAt when what is at this place was created, or issued
     * @param id its id
     */
    public Position {
        requireNonNull(createdAt, "createdAt");
        requireNonNull(id, "id");
    }

    /**
     * The place of a connection.
     *
     * @param connection any connection
     * @return its place
     */
    public static Position of(Connection connection) {
        return new Position(connection.createdAt(), connection.id().value());
    }

    /**
     * The place of a share token.
     *
     * @param token any token
     * @return its place
     */
    public static Position of(ShareToken token) {
        return new Position(token.terms().issuedAt(), token.id().value());
    }

    /**
     * Orders by creation, then by id: by code points, which is the order of UTF-8 bytes and so of a binary collation,
     * and not that of {@link String#compareTo}.
     */
    @Override
    public int compareTo(Position other) {
        int byCreation = createdAt.compareTo(other.createdAt);
        return byCreation != 0
                ? byCreation
                : Arrays.compare(
                        id.codePoints().toArray(), other.id.codePoints().toArray());
    }
}
