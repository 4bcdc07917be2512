package dev.connections.contract;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.InsertResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A connection about to be created, with what a test does not care about filled in. */
record Draft(
        ConnectionId id,
        Flow flow,
        Optional<Alias> alias,
        String name,
        List<DataType> dataTypes,
        Settings settings,
        Instant createdAt) {

    static Draft of(String id, Flow flow) {
        return new Draft(
                ConnectionId.of(id),
                flow,
                Optional.empty(),
                "Newsletter",
                List.of(Cast.EVENTS),
                Settings.ACTIVATED_BY_DESTINATION,
                Cast.NOON);
    }

    static Draft of(String id, OrganizationId source, OrganizationId destination) {
        return of(id, Flow.from(source).to(destination));
    }

    Draft alias(String text) {
        return new Draft(id, flow, Optional.of(Alias.of(text)), name, dataTypes, settings, createdAt);
    }

    Draft named(String text) {
        return new Draft(id, flow, alias, text, dataTypes, settings, createdAt);
    }

    Draft sharing(DataType... types) {
        return new Draft(id, flow, alias, name, List.of(types), settings, createdAt);
    }

    Draft under(Settings other) {
        return new Draft(id, flow, alias, name, dataTypes, other, createdAt);
    }

    Draft at(Instant instant) {
        return new Draft(id, flow, alias, name, dataTypes, settings, instant);
    }

    Actor source() {
        return Actor.of(flow.source()).via(Channel.API);
    }

    Actor destination() {
        return Actor.of(flow.destination()).via(Channel.DASHBOARD);
    }

    Change created() {
        Terms terms = Terms.of(flow, settings);
        return change(Connection.create(
                id,
                alias.map(terms::namedBy).orElse(terms),
                Offer.to(flow.destination()).named(name).sharing(dataTypes),
                source(),
                createdAt));
    }

    /** Stores it as it was created. */
    Connection in(ConnectionRepository repository) {
        Change created = created();
        require(repository.insert(created), new InsertResult.Inserted());
        return created.connection();
    }

    /** Stores it and has the destination activate it. */
    Connection activeIn(ConnectionRepository repository) {
        return commit(repository, in(repository).activate(destination(), createdAt));
    }

    /** Stores it and has the source end it. */
    Connection inactiveIn(ConnectionRepository repository) {
        return commit(repository, in(repository).deactivate(source(), createdAt));
    }

    static Connection commit(ConnectionRepository repository, Ruling ruling) {
        Change change = change(ruling);
        require(repository.commit(change), CommitResult.COMMITTED);
        return change.connection();
    }

    static Change change(Ruling ruling) {
        if (ruling instanceof Change change) {
            return change;
        }
        throw new AssertionError("no change: " + ruling);
    }

    private static void require(Object actual, Object expected) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + " but was " + actual);
        }
    }
}
