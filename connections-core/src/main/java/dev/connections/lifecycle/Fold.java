package dev.connections.lifecycle;

import static dev.connections.consistency.Consistency.require;

import dev.connections.DataTypes;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Ruling.Refused;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what an event makes of a connection: the same for a command that is being ruled on and for the history. */
final class Fold {

    private Fold() {}

    static Connection all(List<ConnectionEvent> events) {
        require(!events.isEmpty(), "a history", "it has a first event");
        Connection connection = first(events.get(0));
        for (ConnectionEvent event : events.subList(1, events.size())) {
            connection = next(connection, event);
        }
        return connection;
    }

    static Connection first(ConnectionEvent created) {
        require(created.type() == EventType.CREATED, created, "the first event creates");
        Terms terms = created.terms().orElseThrow();
        require(
                created.actor().orElseThrow().organization().equals(terms.flow().source()),
                created,
                "the source creates");
        requireLeads(created, Standing.absent(terms.settings()));
        return Invariants.checked(begun(created));
    }

    /** The connection that a creation begins, which the rules have allowed. */
    static Connection begun(ConnectionEvent created) {
        Terms terms = created.terms().orElseThrow();
        Status status = created.to().orElseThrow();
        DataTypes offered = created.dataTypes().orElseThrow();
        return ImmutableConnection.builder()
                .id(created.connection())
                .terms(terms)
                .name(created.name().orElseThrow())
                .dataTypes(offered)
                .proposedDataTypes(DataTypes.NONE)
                .status(status)
                .pendingUntil(endOfOffer(terms.settings(), created, status))
                .refusedByDestination(false)
                .periods(periods(Periods.NONE, created, status, offered))
                .epoch(status == Status.ACTIVE ? 1 : 0)
                .version(created.sequence())
                .createdAt(created.at())
                .updatedAt(created.at())
                .build();
    }

    static Connection next(Connection connection, ConnectionEvent event) {
        requireFollows(connection, event);
        return Invariants.checked(after(connection, event, event.to().orElse(connection.status())));
    }

    /**
     * The connection after an event that the rules have allowed: what the event makes of each thing about it.
     *
     * @param status to which the event leads, or in which it leaves the connection
     */
    static Connection after(Connection before, ConnectionEvent event, Status status) {
        DataTypes accepted = accepted(before, event);
        return ImmutableConnection.of(
                before.id(),
                before.terms(),
                event.name().orElse(before.name()),
                accepted,
                proposed(before, event),
                status,
                pendingUntil(before, event, status),
                refusedByDestination(before, event),
                periods(before.periods(), event, status, accepted),
                status == Status.ACTIVE && !before.isActive() ? before.epoch() + 1 : before.epoch(),
                event.sequence(),
                before.createdAt(),
                event.at());
    }

    private static void requireFollows(Connection connection, ConnectionEvent event) {
        require(event.connection().equals(connection.id()), event, "it is of connection ", connection.id());
        require(event.sequence() == connection.version() + 1, event, "it follows version ", connection.version());
        require(!event.at().isBefore(connection.updatedAt()), event, "it is not before the event before it");
        requireAllowed(connection, event);
        require(
                event.type() != EventType.DATA_TYPES_CHANGED
                        || !Lifecycle.proposes(connection)
                        || event.dataTypes()
                                .orElseThrow()
                                .without(connection.dataTypes())
                                .isEmpty(),
                event,
                "what the destination has still to accept is proposed");
    }

    /** A history is held to the table as a command is: who, over which channel, from where and to where. */
    private static void requireAllowed(Connection connection, ConnectionEvent event) {
        Action action = event.type().action();
        Standing standing = action == Action.EXPIRE
                ? Standing.recorded(connection, event.at())
                : Standing.asOf(connection, event.at());
        Optional<Refused> refusal = event.actor()
                .map(actor -> Lifecycle.refusal(connection.flow(), action, actor, standing))
                .orElseGet(() -> Lifecycle.refusal(action, standing));
        require(refusal.isEmpty(), event, "the lifecycle allows it");
        event.from().ifPresent(from -> {
            Status found = standing.status().orElseThrow();
            require(from == found, event, "it starts from ", found);
        });
        requireLeads(event, standing);
    }

    private static void requireLeads(ConnectionEvent event, Standing standing) {
        event.to().ifPresent(to -> {
            Status target = Lifecycle.target(event.type().action(), standing).orElseThrow();
            require(to == target, event, "it leads to ", target);
        });
    }

    private static DataTypes accepted(Connection before, ConnectionEvent event) {
        return switch (event.type()) {
            case DATA_TYPES_CHANGED -> event.dataTypes().orElseThrow();
            case DATA_TYPES_ACCEPTED, DEACTIVATED -> wholeOffer(before);
            default -> before.dataTypes();
        };
    }

    private static DataTypes proposed(Connection before, ConnectionEvent event) {
        return switch (event.type()) {
            case DATA_TYPES_CHANGED -> event.proposedDataTypes().orElseThrow();
            case DATA_TYPES_ACCEPTED, DATA_TYPES_DECLINED, DEACTIVATED -> DataTypes.NONE;
            default -> before.proposedDataTypes();
        };
    }

    private static DataTypes wholeOffer(Connection connection) {
        return connection.proposedDataTypes().isEmpty()
                ? connection.dataTypes()
                : connection.dataTypes().and(connection.proposedDataTypes());
    }

    /** Kept after the offer has expired, so that the reason is known. */
    private static Optional<Instant> pendingUntil(Connection before, ConnectionEvent event, Status status) {
        return switch (event.type()) {
            case ACTIVATED, REACTIVATED -> endOfOffer(before.settings(), event, status);
            case DEACTIVATED -> Optional.empty();
            default -> before.pendingUntil();
        };
    }

    private static Optional<Instant> endOfOffer(Settings settings, ConnectionEvent event, Status status) {
        return status == Status.ACTIVE
                ? Optional.empty()
                : settings.openFor().map(time -> Microseconds.plus(event.at(), time));
    }

    private static boolean refusedByDestination(Connection before, ConnectionEvent event) {
        return switch (event.type()) {
            case ACTIVATED -> false;
            case DEACTIVATED -> before.refusedByDestination() || isBy(before.destination(), event);
            default -> before.refusedByDestination();
        };
    }

    private static boolean isBy(OrganizationId organization, ConnectionEvent event) {
        return event.actor().orElseThrow().organization().equals(organization);
    }

    /** While it stays active, other data types end one period and begin another. */
    private static Periods periods(Periods before, ConnectionEvent event, Status status, DataTypes accepted) {
        boolean active = status == Status.ACTIVE;
        if (!before.isOpen()) {
            return active ? before.opened(event.at(), accepted) : before;
        }
        if (active && before.last().dataTypes().equals(accepted)) {
            return before;
        }
        Periods ended = before.closed(event.at());
        return active ? ended.opened(event.at(), accepted) : ended;
    }
}
