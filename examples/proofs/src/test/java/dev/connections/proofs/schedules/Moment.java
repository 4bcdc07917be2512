package dev.connections.proofs.schedules;

import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.spi.ConsentQuestion;
import dev.connections.token.ShareToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was so between two steps. The token is by itself: its id is random, and all else is the same in many runs. */
record Moment(Agreement agreement, Optional<ShareToken> token) {

    private static final ConsentQuestion ABOUT_ANN =
            new ConsentQuestion(World.FLOW.source(), Set.of(World.FLOW.destination()), Set.of(World.ANN));

    /** The connection with its events, what Ann had said, and the time. */
    record Agreement(
            Optional<Connection> connection, List<ConnectionEvent> events, List<Statement> statements, Instant now) {}

    static Moment of(World world) {
        Optional<Connection> connection = world.recorded();
        Agreement agreement = new Agreement(
                connection,
                connection
                        .map(found -> world.connections.events(found.id(), 0, Integer.MAX_VALUE))
                        .orElse(List.of()),
                world.consents.statements(ABOUT_ANN).getOrDefault(World.ANN, List.of()),
                world.now());
        return new Moment(agreement, world.tokens.find(world.token()));
    }

    Optional<Connection> connection() {
        return agreement.connection();
    }
}
