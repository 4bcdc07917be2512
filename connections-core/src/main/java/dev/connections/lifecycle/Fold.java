package dev.connections.lifecycle;

import static dev.connections.consistency.Consistency.require;

import dev.connections.DataTypes;
import dev.connections.InconsistentException;
import dev.connections.Refusal;
import dev.connections.Role;
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
        ImmutableConnection.Builder connection = ImmutableConnection.builder()
                .id(created.connection())
                .terms(terms)
                .name(created.name().orElseThrow())
                .dataTypes(created.dataTypes().orElseThrow())
                .proposedDataTypes(DataTypes.NONE)
                .refusedByDestination(false)
                .version(created.sequence())
                .createdAt(created.at())
                .updatedAt(created.at());
        return enter(connection, created, terms.settings(), created.dataTypes().orElseThrow(), Periods.NONE, 0);
    }

    static Connection next(Connection connection, ConnectionEvent event) {
        requireFollows(connection, event);
        ImmutableConnection.Builder after = ImmutableConnection.builder()
                .like(connection)
                .version(event.sequence())
                .updatedAt(event.at());
        return switch (event.type()) {
            case CREATED -> throw new InconsistentException(event + ": the connection exists already");
            case ACTIVATED -> enter(after.refusedByDestination(false), connection, event);
            case REACTIVATED -> enter(after, connection, event);
            case DEACTIVATED -> deactivated(after, connection, event);
            case EXPIRED -> after.status(Status.INACTIVE).build();
            case RENAMED -> after.name(event.name().orElseThrow()).build();
            case DATA_TYPES_CHANGED ->
                carry(
                        after,
                        connection,
                        event.dataTypes().orElseThrow(),
                        event.proposedDataTypes().orElseThrow(),
                        event.at());
            case DATA_TYPES_ACCEPTED -> carry(after, connection, wholeOffer(connection), DataTypes.NONE, event.at());
            case DATA_TYPES_DECLINED -> after.proposedDataTypes(DataTypes.NONE).build();
        };
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
        Connection asOf = connection.asOf(event.at());
        Connection found = action == Action.EXPIRE ? connection : asOf;
        Standing standing = Standing.of(found, asOf.offerExpired());
        Optional<Refusal> refusal = event.actor()
                .map(actor -> Lifecycle.refusal(found, action, actor))
                .orElseGet(() -> Lifecycle.refusal(action, standing));
        require(refusal.isEmpty(), event, "the lifecycle allows it");
        event.from().ifPresent(from -> require(from == found.status(), event, "it starts from ", found.status()));
        requireLeads(event, standing);
    }

    private static void requireLeads(ConnectionEvent event, Standing standing) {
        event.to().ifPresent(to -> {
            Status target = Lifecycle.target(event.type().action(), standing);
            require(to == target, event, "it leads to ", target);
        });
    }

    private static Connection enter(ImmutableConnection.Builder after, Connection before, ConnectionEvent event) {
        return enter(after, event, before.settings(), before.dataTypes(), before.periods(), before.epoch());
    }

    /** Enters PENDING, where the offer's time begins, or ACTIVE, where a period and an epoch do. */
    private static Connection enter(
            ImmutableConnection.Builder after,
            ConnectionEvent event,
            Settings settings,
            DataTypes dataTypes,
            Periods periods,
            long epoch) {
        Status status = event.to().orElseThrow();
        boolean active = status == Status.ACTIVE;
        Optional<Instant> openUntil = settings.openFor().map(time -> Microseconds.plus(event.at(), time));
        return after.status(status)
                .pendingUntil(active ? Optional.empty() : openUntil)
                .periods(active ? periods.opened(event.at(), dataTypes) : periods)
                .epoch(active ? epoch + 1 : epoch)
                .build();
    }

    private static Connection deactivated(ImmutableConnection.Builder after, Connection before, ConnectionEvent event) {
        boolean refused = event.actor()
                .flatMap(actor -> before.roleOf(actor.organization()))
                .filter(Role.DESTINATION::equals)
                .isPresent();
        return after.status(Status.INACTIVE)
                .pendingUntil(Optional.empty())
                .refusedByDestination(before.refusedByDestination() || refused)
                .dataTypes(wholeOffer(before))
                .proposedDataTypes(DataTypes.NONE)
                .periods(before.periods().isOpen() ? before.periods().closed(event.at()) : before.periods())
                .build();
    }

    private static Connection carry(
            ImmutableConnection.Builder after, Connection before, DataTypes accepted, DataTypes proposed, Instant at) {
        boolean splits = before.periods().isOpen() && !accepted.equals(before.dataTypes());
        return after.dataTypes(accepted)
                .proposedDataTypes(proposed)
                .periods(splits ? before.periods().closed(at).opened(at, accepted) : before.periods())
                .build();
    }

    private static DataTypes wholeOffer(Connection connection) {
        return connection.proposedDataTypes().isEmpty()
                ? connection.dataTypes()
                : connection.dataTypes().and(connection.proposedDataTypes());
    }
}
