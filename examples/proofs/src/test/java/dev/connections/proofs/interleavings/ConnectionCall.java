package dev.connections.proofs.interleavings;

import static dev.connections.proofs.interleavings.Offered.NOON;

import dev.connections.DataType;
import dev.connections.lifecycle.Status;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The calls on connections, each with its answer as plain text. Public, as Lincheck needs it. */
public enum ConnectionCall implements Call<ConnectionRepository> {
    INSERT,
    INSERT_SAME_PAIR,
    INSERT_SAME_ALIAS,
    INSERT_OTHER,
    ACTIVATE,
    DEACTIVATE,
    RENAME_ACTIVE,
    RENAME_OTHER,
    FIND,
    FIND_BY_FLOW,
    FIND_OTHER,
    EVENTS,
    LIST,
    LIST_ACTIVE,
    DUE,
    ALL;

    @Override
    public String on(ConnectionRepository connections) {
        return switch (this) {
            case INSERT -> ConnectionText.of(connections.insert(Cast.FIRST.change()));
            case INSERT_SAME_PAIR -> ConnectionText.of(connections.insert(Cast.SAME_PAIR.change()));
            case INSERT_SAME_ALIAS -> ConnectionText.of(connections.insert(Cast.SAME_ALIAS.change()));
            case INSERT_OTHER -> ConnectionText.of(connections.insert(Cast.OTHER.change()));
            case ACTIVATE -> connections.commit(Cast.ACTIVATED.change()).name();
            case DEACTIVATE -> connections.commit(Cast.DEACTIVATED.change()).name();
            case RENAME_ACTIVE ->
                connections.commit(Cast.RENAMED_ACTIVE.change()).name();
            case RENAME_OTHER -> connections.commit(Cast.RENAMED_OTHER.change()).name();
            case FIND ->
                ConnectionText.of(connections.find(Cast.FIRST.connection().id()));
            case FIND_BY_FLOW ->
                ConnectionText.of(connections.find(Cast.FIRST.connection().flow()));
            case FIND_OTHER ->
                ConnectionText.of(connections.find(Cast.OTHER.connection().id()));
            case EVENTS ->
                ConnectionText.ofEvents(
                        connections.events(Cast.FIRST.connection().id(), 0, 10));
            case LIST -> ConnectionText.of(connections.list(Cast.OF_SOURCE));
            case LIST_ACTIVE -> ConnectionText.of(connections.list(Cast.ACTIVE));
            case DUE -> ConnectionText.of(connections.due(Cast.LATER, Position.START, 10));
            case ALL -> ConnectionText.of(connections.all(Position.START, 10));
        };
    }

    private static final class Cast {

        static final Offered FIRST = Offered.of("1", "org_globex", Optional.of("globe"));
        static final Offered SAME_PAIR = Offered.of("2", "org_globex", Optional.empty());
        static final Offered SAME_ALIAS = Offered.of("3", "org_initech", Optional.of("globe"));
        static final Offered OTHER = Offered.of("4", "org_umbrella", Optional.empty());
        static final Offered ACTIVATED = FIRST.activated();
        static final Offered DEACTIVATED = FIRST.deactivated();
        static final Offered RENAMED_ACTIVE = ACTIVATED.renamed();
        static final Offered RENAMED_OTHER = OTHER.renamed();
        static final Instant LATER = NOON.plus(Duration.ofDays(100));
        static final ConnectionQuery OF_SOURCE = query(Optional.empty(), Optional.empty());
        static final ConnectionQuery ACTIVE = query(Optional.of(Status.ACTIVE), Optional.of(DataType.of("events")));

        private Cast() {}

        private static ConnectionQuery query(Optional<Status> status, Optional<DataType> dataType) {
            return new ConnectionQuery(
                    FIRST.connection().source(),
                    Optional.empty(),
                    status,
                    NOON,
                    dataType,
                    Optional.empty(),
                    Position.START,
                    10);
        }
    }
}
