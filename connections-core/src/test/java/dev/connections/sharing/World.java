package dev.connections.sharing;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Connections between a few organizations, and the events that made them, in the order in which they happened. */
record World(Map<Flow, Connection> connections, List<ConnectionEvent> events) {

    enum Verb {
        ACTIVATE,
        REACTIVATE,
        DEACTIVATE,
        REFUSE,
        RENAME,
        CHANGE,
        ACCEPT,
        EXPIRE;

        Ruling rule(Connection connection, Move move) {
            Actor source = Actor.of(connection.source()).via(Channel.API);
            Actor destination = Actor.of(connection.destination()).via(Channel.DASHBOARD);
            return switch (this) {
                case ACTIVATE -> connection.activate(destination, move.at());
                case REACTIVATE -> connection.reactivate(source, move.at());
                case DEACTIVATE -> connection.deactivate(source, move.at());
                case REFUSE -> connection.deactivate(destination, move.at());
                case RENAME -> connection.rename(source, ConnectionName.of("Name at " + move.at()), move.at());
                case CHANGE -> connection.changeDataTypes(source, move.types(), move.at());
                case ACCEPT -> connection.acceptDataTypes(destination, move.at());
                case EXPIRE -> connection.expire(move.at());
            };
        }
    }

    /** A command on the connection of a flow; the first one creates it. */
    record Move(Flow flow, Verb verb, DataTypes types, Instant at, Settings settings) {}

    static World of(List<Move> moves) {
        Map<Flow, Connection> connections = new LinkedHashMap<>();
        List<ConnectionEvent> events = new ArrayList<>();
        for (Move move : moves) {
            Connection known = connections.get(move.flow());
            if ((known == null ? create(move) : move.verb().rule(known, move)) instanceof Change change) {
                connections.put(move.flow(), change.connection());
                events.add(change.event());
            }
        }
        return new World(connections, events);
    }

    private static Ruling create(Move move) {
        return Connection.create(
                ConnectionId.of("id of " + move.flow()),
                Terms.of(move.flow(), move.settings()),
                Offer.to(move.flow().destination())
                        .named("Newsletter")
                        .sharing(move.types().names().stream().map(DataType::of).toList()),
                Actor.of(move.flow().source()).via(Channel.API),
                move.at());
    }

    Stream<Connection> all() {
        return connections.values().stream();
    }

    Optional<Connection> find(Flow flow) {
        return Optional.ofNullable(connections.get(flow));
    }

    /** The connection that has most events, if that has two at least. */
    Optional<Connection> richest() {
        return all().filter(connection -> connection.version() > 1)
                .reduce((one, other) -> other.version() > one.version() ? other : one);
    }

    /** All events but those of a connection that have one of these sequences. */
    List<ConnectionEvent> without(Connection connection, long first, long last) {
        return events.stream()
                .filter(event -> !event.connection().equals(connection.id())
                        || event.sequence() < first
                        || event.sequence() > last)
                .toList();
    }
}
