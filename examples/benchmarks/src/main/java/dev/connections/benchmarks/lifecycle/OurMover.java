package dev.connections.benchmarks.lifecycle;

import static java.util.Objects.requireNonNull;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import dev.connections.lifecycle.Terms;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The library: a whole connection, with its periods, changes, and tells of it in an event. */
final class OurMover implements Mover {

    private static final int CONNECTIONS = 1 << 10;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private final Connection[] connections;
    private final Command[] commands;
    private final Actor[] actors;
    private final Connection active;
    private final Connection inactive;
    private final Actor source;

    OurMover(LifecycleWork work) {
        int size = work.size();
        this.connections = new Connection[size];
        this.commands = work.commands();
        this.actors = new Actor[size];
        List<Map<Status, Connection>> known = IntStream.range(0, CONNECTIONS)
                .mapToObj(OurMover::inEveryStatus)
                .toList();
        this.active = requireNonNull(known.get(0).get(Status.ACTIVE));
        this.inactive = requireNonNull(known.get(0).get(Status.INACTIVE));
        this.source = Actor.of(active.source()).via(Channel.DASHBOARD);
        for (int k = 0; k < size; k++) {
            connections[k] = known.get(k % CONNECTIONS).get(work.connections()[k].status());
            actors[k] = Actor.of(
                            work.roles()[k] == Role.SOURCE ? connections[k].source() : connections[k].destination())
                    .via(Channel.DASHBOARD);
        }
    }

    /** One connection three times, each with two periods behind it or going on, except where it is still pending. */
    private static Map<Status, Connection> inEveryStatus(int number) {
        OrganizationId source = OrganizationId.of("source-" + number);
        OrganizationId destination = OrganizationId.of("destination-" + number);
        Actor bySource = Actor.of(source).via(Channel.DASHBOARD);
        Connection once = created(number, Settings.ENABLED_BY_DEFAULT, source, destination);
        Connection off = changed(once.deactivate(bySource, FIRST.plusSeconds(10)));
        Connection twice = changed(off.reactivate(bySource, FIRST.plusSeconds(20)));
        Map<Status, Connection> all = new EnumMap<>(Status.class);
        all.put(Status.PENDING, created(number, Settings.ACTIVATED_BY_DESTINATION, source, destination));
        all.put(Status.ACTIVE, twice);
        all.put(Status.INACTIVE, changed(twice.deactivate(bySource, FIRST.plusSeconds(30))));
        return all;
    }

    private static Connection created(
            int number, Settings settings, OrganizationId source, OrganizationId destination) {
        return changed(Connection.create(
                ConnectionId.of("connection-" + number),
                Terms.of(Flow.from(source).to(destination), settings),
                Offer.to(destination).named("Newsletter").sharing(DataType.EVENTS, DataType.RECORDS),
                Actor.of(source).via(Channel.DASHBOARD),
                FIRST));
    }

    private static Connection changed(Ruling ruling) {
        return ((Change) ruling).connection();
    }

    @Override
    public Object move(int k) {
        Connection connection = connections[k];
        return switch (commands[k]) {
            case ACTIVATE -> connection.activate(actors[k], NOW);
            case DEACTIVATE -> connection.deactivate(actors[k], NOW);
            case REACTIVATE -> connection.reactivate(actors[k], NOW);
        };
    }

    @Override
    public Status status(int k, Object moved) {
        return moved instanceof Change change ? change.connection().status() : connections[k].status();
    }

    @Override
    public Object cycle(int k) {
        return (k & 1) == 0 ? active.deactivate(source, NOW) : inactive.reactivate(source, NOW);
    }
}
