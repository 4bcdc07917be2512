package dev.connections.testing;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random connections from acme to globex: each has come to be by commands, as all connections do. */
final class ArbitraryConnections {

    private static final Flow FLOW = Flow.from("acme").to("globex");
    private static final Actor SOURCE = Actor.of(FLOW.source()).via(Channel.API);
    private static final Actor DESTINATION = Actor.of(FLOW.destination()).via(Channel.DASHBOARD);

    private ArbitraryConnections() {}

    static Arbitrary<Connection> connections() {
        return Combinators.combine(
                        ArbitraryValues.settings(),
                        ArbitraryValues.setsOfDataTypes(),
                        ArbitraryValues.instants(),
                        moves().list().ofMaxSize(12))
                .as(ArbitraryConnections::connection);
    }

    private static Connection connection(Settings settings, DataTypes types, Instant at, List<Move> moves) {
        Ruling created = Connection.create(
                ConnectionId.of("connection"),
                Terms.of(FLOW, settings),
                Offer.to(FLOW.destination())
                        .named("Newsletter")
                        .sharing(types.names().stream().map(DataType::of).toList()),
                SOURCE,
                at);
        Connection connection = ((Change) created).connection();
        for (Move move : moves) {
            connection = move.verb().rule(connection, move.types(), move.at()) instanceof Change change
                    ? change.connection()
                    : connection;
        }
        return connection;
    }

    private record Move(Verb verb, DataTypes types, Instant at) {}

    private static Arbitrary<Move> moves() {
        Arbitrary<Verb> verbs = Arbitraries.of(
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
        return Combinators.combine(verbs, ArbitraryValues.setsOfDataTypes(), ArbitraryValues.instants())
                .as(Move::new);
    }

    private enum Verb {
        ACTIVATE,
        REACTIVATE,
        DEACTIVATE,
        REFUSE,
        CHANGE,
        ACCEPT;

        Ruling rule(Connection connection, DataTypes types, Instant at) {
            return switch (this) {
                case ACTIVATE -> connection.activate(DESTINATION, at);
                case REACTIVATE -> connection.reactivate(SOURCE, at);
                case DEACTIVATE -> connection.deactivate(SOURCE, at);
                case REFUSE -> connection.deactivate(DESTINATION, at);
                case CHANGE -> connection.changeDataTypes(SOURCE, types, at);
                case ACCEPT -> connection.acceptDataTypes(DESTINATION, at);
            };
        }
    }
}
