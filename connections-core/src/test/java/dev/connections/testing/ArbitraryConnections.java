package dev.connections.testing;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random connections, mostly from acme to globex: each has come to be by commands, as all connections do. */
final class ArbitraryConnections {

    static final String ID = "connection";
    static final Flow FLOW = Flow.from("acme").to("globex");

    private ArbitraryConnections() {}

    /** Connections from acme to globex, all of the same id. */
    static Arbitrary<Connection> connections() {
        return connections(ID, FLOW);
    }

    static Arbitrary<Connection> connections(String id, Flow flow) {
        return histories(id, flow, moves()).map(changes -> last(changes).connection());
    }

    /** All that has happened to a connection from acme to globex: renamed, declined and expired, too. */
    static Arbitrary<List<Change>> histories() {
        return histories(ID, FLOW, Arbitraries.oneOf(moves(), rareMoves())).withoutEdgeCases();
    }

    static Change last(List<Change> changes) {
        return changes.get(changes.size() - 1);
    }

    private static Arbitrary<List<Change>> histories(String id, Flow flow, Arbitrary<Move> moves) {
        return Combinators.combine(
                        ArbitraryValues.settings(),
                        ArbitraryValues.setsOfDataTypes(),
                        ArbitraryValues.instants(),
                        moves.list().ofMaxSize(12))
                .as((settings, types, at, made) -> history(created(id, Terms.of(flow, settings), types, at), made));
    }

    private static Change created(String id, Terms terms, DataTypes types, Instant at) {
        Offer offer = Offer.to(terms.flow().destination())
                .named("Newsletter")
                .sharing(types.names().stream().map(DataType::of).toList());
        Actor source = Actor.of(terms.flow().source()).via(Channel.API);
        return (Change) Connection.create(ConnectionId.of(id), terms, offer, source, at);
    }

    private static List<Change> history(Change created, List<Move> moves) {
        List<Change> changes = new ArrayList<>(List.of(created));
        for (Move move : moves) {
            if (move.verb().rule(last(changes).connection(), move.types(), move.at()) instanceof Change change) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    private record Move(Verb verb, DataTypes types, Instant at) {}

    private static Arbitrary<Move> moves() {
        return moves(
                Verb.ACTIVATE,
                Verb.ACTIVATE,
                Verb.ACTIVATE,
                Verb.REACTIVATE,
                Verb.REACTIVATE,
                Verb.DEACTIVATE,
                Verb.REFUSE,
                Verb.CHANGE,
                Verb.CHANGE,
                Verb.CHANGE,
                Verb.ACCEPT,
                Verb.ACCEPT);
    }

    private static Arbitrary<Move> rareMoves() {
        return moves(Verb.DECLINE, Verb.RENAME, Verb.EXPIRE);
    }

    private static Arbitrary<Move> moves(Verb... verbs) {
        return Combinators.combine(Arbitraries.of(verbs), ArbitraryValues.setsOfDataTypes(), ArbitraryValues.instants())
                .as(Move::new);
    }

    private enum Verb {
        ACTIVATE,
        REACTIVATE,
        DEACTIVATE,
        REFUSE,
        CHANGE,
        ACCEPT,
        DECLINE,
        RENAME,
        EXPIRE;

        Ruling rule(Connection connection, DataTypes types, Instant at) {
            Actor source = Actor.of(connection.source()).via(Channel.API);
            Actor destination = ArbitraryValues.staff(connection.destination());
            return switch (this) {
                case ACTIVATE -> connection.activate(destination, at);
                case REACTIVATE -> connection.reactivate(source, at);
                case DEACTIVATE -> connection.deactivate(source, at);
                case REFUSE -> connection.deactivate(destination, at);
                case CHANGE -> connection.changeDataTypes(source, types, at);
                case ACCEPT -> connection.acceptDataTypes(destination, at);
                case DECLINE -> connection.declineDataTypes(destination, at);
                case RENAME -> connection.rename(source, ConnectionName.of("Newsletter of " + types), at);
                case EXPIRE -> connection.expire(at);
            };
        }
    }
}
