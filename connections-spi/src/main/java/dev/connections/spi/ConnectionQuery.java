package dev.connections.spi;

import dev.connections.DataType;
import dev.connections.NamePrefix;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for connections of one party, in order. {@link #matches(Connection)} is what a store's query must come to.
 *
 * @param party the organization on either side
 * @param role the side on which it must stand, or either
 * @param status the status that a connection must have as of the instant, or any
 * @param asOf the instant at which the status counts: an offer whose time is over by then is inactive
 * @param dataType a type that must be among the accepted ones, or any
 * @param namePrefix how the name must begin, taken literally, or anyhow
 * @param after the place after which to start
 * @param limit the most connections to answer; at least 1
 */
public record ConnectionQuery(
        OrganizationId party,
        Optional<Role> role,
        Optional<Status> status,
        Instant asOf,
        Optional<DataType> dataType,
        Optional<NamePrefix> namePrefix,
        Position after,
        int limit) {

    /**
     * A question that can be answered.
     *
     * @param party the organization on either side
     * @param role the side on which it must stand, or either
     * @param status the status that a connection must have as of the instant, or any
     * @param asOf the instant at which the status counts
     * @param dataType a type that must be among the accepted ones, or any
     * @param namePrefix how the name must begin, or anyhow
     * @param after the place after which to start
     * @param limit the most connections to answer
     * @throws IllegalArgumentException if the limit is below 1
     */
    public ConnectionQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /**
     * Says whether a connection is one of those asked for.
     *
     * @param connection any connection
     * @return whether it satisfies everything but the limit
     */
    public boolean matches(Connection connection) {
        Optional<Role> side = connection.roleOf(party);
        return side.isPresent()
                && (role.isEmpty() || role.equals(side))
                && status.stream().allMatch(wanted -> connection.asOf(asOf).status() == wanted)
                && dataType.stream().allMatch(connection.dataTypes()::contains)
                && namePrefix.stream().allMatch(prefix -> prefix.begins(connection.name()))
                && Position.of(connection).compareTo(after) > 0;
    }

    /**
     * The same question, from another place on.
     *
     * @param position the place after which to start
     * @return the question
     */
    public ConnectionQuery from(Position position) {
        return new ConnectionQuery(party, role, status, asOf, dataType, namePrefix, position, limit);
    }
}
