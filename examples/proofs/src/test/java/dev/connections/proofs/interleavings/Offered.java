package dev.connections.proofs.interleavings;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The changes of one connection from {@code org_acme}: what the rules would have a store write. */
record Offered(Change change) {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Settings SETTINGS = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(Duration.ofDays(14));

    static Offered of(String id, String destination, Optional<String> alias) {
        Flow flow = Flow.from("org_acme").to(destination);
        Terms terms = Terms.of(flow, SETTINGS);
        Offer offer = Offer.to(flow.destination()).named("Newsletter").sharing(DataType.of("events"));
        return new Offered((Change) Connection.create(
                ConnectionId.of(id),
                alias.map(Alias::of).map(terms::namedBy).orElse(terms),
                offer,
                Actor.of(flow.source()).via(Channel.API),
                NOON));
    }

    Offered activated() {
        Actor destination = Actor.of(connection().destination()).via(Channel.DASHBOARD);
        return new Offered((Change) connection().activate(destination, NOON));
    }

    Offered deactivated() {
        return new Offered((Change) connection().deactivate(source(), NOON));
    }

    Offered renamed() {
        return new Offered((Change) connection().rename(source(), ConnectionName.of("Magazine"), NOON));
    }

    Connection connection() {
        return change.connection();
    }

    private Actor source() {
        return Actor.of(connection().source()).via(Channel.API);
    }
}
