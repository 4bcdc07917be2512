package dev.connections.service;

import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.NamePrefix;
import dev.connections.RefusedException;
import dev.connections.Role;
import dev.connections.lifecycle.Status;
import java.util.Optional;

/**
 * Which of an organization's connections to list, and how many at once:
 * {@code ConnectionFilter.all().role(SOURCE).status(ACTIVE).namePrefix("News")}. Immutable.
 */
public final class ConnectionFilter {

    /** The most connections of one page. */
    public static final int MOST = PageLimit.MOST;

    private static final ConnectionFilter ALL = new ConnectionFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PageLimit.USUAL);

    private final Optional<Role> role;
    private final Optional<Status> status;
    private final Optional<DataType> dataType;
    private final Optional<NamePrefix> namePrefix;
    private final Optional<ConnectionId> after;
    private final int limit;

    private ConnectionFilter(
            Optional<Role> role,
            Optional<Status> status,
            Optional<DataType> dataType,
            Optional<NamePrefix> namePrefix,
            Optional<ConnectionId> after,
            int limit) {
        this.role = role;
        this.status = status;
        this.dataType = dataType;
        this.namePrefix = namePrefix;
        this.after = after;
        this.limit = limit;
    }

    /** {@return all connections of the organization, the first 50} */
    public static ConnectionFilter all() {
        return ALL;
    }

    /**
     * Only those in which the organization stands on one side.
     *
     * @param role the side
     * @return the narrower filter
     */
    public ConnectionFilter role(Role role) {
        return new ConnectionFilter(Optional.of(role), status, dataType, namePrefix, after, limit);
    }

    /**
     * Only those that have a status now.
     *
     * @param status the status
     * @return the narrower filter
     */
    public ConnectionFilter status(Status status) {
        return new ConnectionFilter(role, Optional.of(status), dataType, namePrefix, after, limit);
    }

    /**
     * Only those that carry a data type.
     *
     * @param dataType the data type, accepted and not merely proposed
     * @return the narrower filter
     */
    public ConnectionFilter dataType(DataType dataType) {
        return new ConnectionFilter(role, status, Optional.of(dataType), namePrefix, after, limit);
    }

    /**
     * Only those whose name begins so.
     *
     * @param prefix the beginning, taken literally
     * @return the narrower filter
     * @throws RefusedException if the prefix is out of bounds
     */
    public ConnectionFilter namePrefix(String prefix) {
        return new ConnectionFilter(role, status, dataType, Optional.of(NamePrefix.of(prefix)), after, limit);
    }

    /**
     * Only those that come after one of the organization's connections.
     *
     * @param connection the last connection of the page before
     * @return the filter for the next page
     */
    public ConnectionFilter after(ConnectionId connection) {
        return new ConnectionFilter(role, status, dataType, namePrefix, Optional.of(connection), limit);
    }

    /**
     * At most so many at once.
     *
     * @param limit 1 to 500
     * @return the filter with that limit
     * @throws RefusedException if the limit is out of bounds
     */
    public ConnectionFilter limit(int limit) {
        return new ConnectionFilter(role, status, dataType, namePrefix, after, PageLimit.checked(limit));
    }

    Optional<Role> role() {
        return role;
    }

    Optional<Status> status() {
        return status;
    }

    Optional<DataType> dataType() {
        return dataType;
    }

    Optional<NamePrefix> namePrefix() {
        return namePrefix;
    }

    Optional<ConnectionId> after() {
        return after;
    }

    int limit() {
        return limit;
    }
}
