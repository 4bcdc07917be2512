package dev.connections.proofs.schedules;

import dev.connections.Role;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.EventForm;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenState;
import java.util.List;
import java.util.Optional;

/** All that the stores of a host hold at last. Tokens have random ids, and go by their objects. */
record Kept(
        List<ConnectionForm> connections,
        List<EventForm> events,
        List<String> tokens,
        List<String> tokenEvents,
        List<Statement> statements,
        String alias) {

    private static final int ALL = 1_000;

    static Kept in(World world) {
        List<Connection> connections = world.connections.all(Position.START, ALL);
        List<ShareToken> tokens = tokens(world);
        return new Kept(
                connections.stream().map(Connection::toForm).toList(),
                connections.stream()
                        .flatMap(connection -> world.connections.events(connection.id(), 0, ALL).stream())
                        .map(ConnectionEvent::toForm)
                        .toList(),
                tokens.stream().map(Words::of).sorted().toList(),
                tokens.stream()
                        .map(token -> Words.of(token) + Words.of(world.tokens.events(token.id())))
                        .sorted()
                        .toList(),
                Moment.of(world).agreement().statements(),
                String.valueOf(world.directory.find(World.ALIAS)));
    }

    private static List<ShareToken> tokens(World world) {
        return world.tokens.list(new TokenQuery(
                World.FLOW.source(),
                Role.SOURCE,
                Optional.empty(),
                Optional.empty(),
                world.now(),
                Position.START,
                ALL));
    }

    /** What of this is not the fold of its events, or has a gap in them. */
    static Optional<String> unsound(World world) {
        for (Connection connection : world.connections.all(Position.START, ALL)) {
            List<ConnectionEvent> events = world.connections.events(connection.id(), 0, ALL);
            if (events.size() != connection.version()
                    || !Connection.fold(events).equals(connection)) {
                return Optional.of(connection + " is not the fold of " + events);
            }
        }
        for (ShareToken token : tokens(world)) {
            var events = world.tokens.events(token.id());
            if (events.size() != token.version()
                    || !TokenState.fold(token.terms(), events).equals(token.state())) {
                return Optional.of(token + " is not the fold of " + events);
            }
        }
        return Optional.empty();
    }
}
