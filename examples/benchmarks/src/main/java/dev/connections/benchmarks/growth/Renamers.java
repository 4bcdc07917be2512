package dev.connections.benchmarks.growth;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.benchmarks.work.Times;
import dev.connections.inmemory.InMemoryConnections;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.CommitResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * Renames connections that something keeps: a command of which neither the connection nor its periods grow. The command
 * itself is the same in all rows; what differs is where the connection comes from and goes.
 */
public interface Renamers {

    /** Has a connection renamed, and says whether that was stored. This is what is timed. */
    boolean rename(Renamable connection);

    /** {@return a connection as it is kept now; not timed} */
    Connection find(ConnectionId id);

    /**
     * Somebody's connection.
     *
     * @param created how it came to be
     * @param source who may rename it
     */
    record Renamable(Change created, Actor source) {

        ConnectionId id() {
            return created.connection().id();
        }
    }

    /** {@return so many connections} */
    static List<Renamable> connections(int count) {
        return IntStream.range(0, count).mapToObj(Renamers::connection).toList();
    }

    private static Renamable connection(int number) {
        OrganizationId source = OrganizationId.of("source-" + number);
        OrganizationId destination = OrganizationId.of("destination-" + number);
        Actor actor = Actor.of(source).via(Channel.API);
        Change created = (Change) Connection.create(
                ConnectionId.of("connection-" + number),
                Terms.of(Flow.from(source).to(destination), Settings.ENABLED_BY_DEFAULT),
                Offer.to(destination).named("Newsletter").sharing(DataType.EVENTS, DataType.RECORDS),
                actor,
                Times.instant(Times.FIRST));
        return new Renamable(created, actor);
    }

    /**
     * Renames a connection once.
     *
     * @param renamers what keeps it
     * @param connection the connection
     * @throws AssertionError if it is not kept under its other name, in its next version
     */
    static void check(Renamers renamers, Renamable connection) {
        Connection before = renamers.find(connection.id());
        boolean stored = renamers.rename(connection);
        Connection after = renamers.find(connection.id());
        if (!stored || after.version() != before.version() + 1 || after.name().equals(before.name())) {
            throw new AssertionError("from " + before + " to " + after);
        }
    }

    /** The command: from one name to the other, and back. */
    private static Change renamed(Connection connection, Actor source) {
        ConnectionName name = (connection.version() & 1) == 0 ? Titles.EVEN : Titles.ODD;
        return (Change) connection.rename(source, name, Times.NOW);
    }

    /** The two names. */
    final class Titles {

        private static final ConnectionName EVEN = ConnectionName.of("Newsletter");
        private static final ConnectionName ODD = ConnectionName.of("Letters");

        private Titles() {}
    }

    /** {@return the library's repository} */
    static Renamers inRepository(List<Renamable> connections) {
        InMemoryConnections repository = new InMemoryConnections();
        connections.forEach(connection -> repository.insert(connection.created()));
        return new Renamers() {
            @Override
            public boolean rename(Renamable connection) {
                Connection found = repository.find(connection.id()).orElseThrow();
                return repository.commit(renamed(found, connection.source())) == CommitResult.COMMITTED;
            }

            @Override
            public Connection find(ConnectionId id) {
                return repository.find(id).orElseThrow();
            }
        };
    }

    /** {@return a bare map, which forgets the events} */
    static Renamers inMap(List<Renamable> connections) {
        ConcurrentMap<ConnectionId, Connection> map = new ConcurrentHashMap<>();
        connections.forEach(
                connection -> map.put(connection.id(), connection.created().connection()));
        return new Renamers() {
            @Override
            public boolean rename(Renamable connection) {
                Connection found = find(connection.id());
                Change change = renamed(found, connection.source());
                return map.replace(connection.id(), found, change.connection());
            }

            @Override
            public Connection find(ConnectionId id) {
                return Optional.ofNullable(map.get(id)).orElseThrow();
            }
        };
    }

    /** {@return a bare map of connections with their events} */
    static Renamers inMapWithEvents(List<Renamable> connections) {
        ConcurrentMap<ConnectionId, Entry> map = new ConcurrentHashMap<>();
        connections.forEach(connection -> map.put(
                connection.id(),
                new Entry(
                        connection.created().connection(),
                        new Log(connection.created().event(), Optional.empty()))));
        return new Renamers() {
            @Override
            public boolean rename(Renamable connection) {
                Entry found = entry(connection.id());
                Change change = renamed(found.connection, connection.source());
                Entry next = new Entry(change.connection(), new Log(change.event(), Optional.of(found.events)));
                return map.replace(connection.id(), found, next);
            }

            @Override
            public Connection find(ConnectionId id) {
                return entry(id).connection;
            }

            private Entry entry(ConnectionId id) {
                return Optional.ofNullable(map.get(id)).orElseThrow();
            }
        };
    }

    /** A connection and its events; equal only to itself, so that replacing it compares nothing else. */
    final class Entry {

        private final Connection connection;
        private final Log events;

        private Entry(Connection connection, Log events) {
            this.connection = connection;
            this.events = events;
        }
    }

    /**
     * Events that grow at their end.
     *
     * @param last the last of them
     * @param before those before it
     */
    record Log(ConnectionEvent last, Optional<Log> before) {}
}
