package dev.connections.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.service.Connections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The lines that change something about organizations and connections. Each reads all its fields before it does
 * anything.
 */
final class LifecycleLines {

    private final World world;

    LifecycleLines(World world) {
        this.world = world;
    }

    ObjectNode organization(Line line) {
        String id = line.text("id");
        Optional<String> alias = line.optionalText("alias");
        OrganizationId organization = OrganizationId.of(id);
        alias.map(Alias::of)
                .ifPresentOrElse(
                        given -> world.directory().put(organization, given),
                        () -> world.directory().put(organization));
        return Shapes.done();
    }

    ObjectNode create(Line line) {
        String label = line.text("connection");
        String name = line.text("name");
        List<String> dataTypes = line.texts("dataTypes");
        Optional<String> destination = line.optionalText("destination");
        Optional<String> alias = line.optionalText("alias");
        ActivationMode mode = line.optionalChoice("mode", ActivationMode.class).orElse(ActivationMode.BY_DESTINATION);
        Optional<HistoryPolicy> history = line.optionalChoice("history", HistoryPolicy.class);
        Optional<Duration> openFor = line.optionalDuration("openFor");
        Caller caller = Caller.of(line);
        Line.require(destination.isPresent() != alias.isPresent(), "either \"destination\" or \"alias\", and not both");
        Line.require(!world.knows(label), "the label is taken");

        Offer offer = destination
                .map(Offer::to)
                .orElseGet(() -> Offer.toAlias(alias.orElseThrow()))
                .named(name)
                .sharing(types(dataTypes));
        Settings settings = settings(mode, history, openFor);
        Connection connection = world.connections(settings).create(caller.actor(), offer);
        world.name(connection.id(), label);
        return Shapes.done(connection);
    }

    private static Settings settings(ActivationMode mode, Optional<HistoryPolicy> history, Optional<Duration> openFor) {
        Settings settings = Settings.of(mode);
        Settings remembering = history.map(settings::sharing).orElse(settings);
        return openFor.map(remembering::offersStayOpenFor).orElse(remembering);
    }

    ObjectNode activate(Line line) {
        Optional<Long> seen = line.optionalNumber("version");
        return run(
                line,
                (connections, actor, id) -> seen.isPresent()
                        ? connections.activate(actor, id, seen.get())
                        : connections.activate(actor, id));
    }

    ObjectNode deactivate(Line line) {
        return run(line, Connections::deactivate);
    }

    ObjectNode reactivate(Line line) {
        return run(line, Connections::reactivate);
    }

    ObjectNode acceptDataTypes(Line line) {
        Optional<Long> seen = line.optionalNumber("version");
        return run(
                line,
                (connections, actor, id) -> seen.isPresent()
                        ? connections.acceptDataTypes(actor, id, seen.get())
                        : connections.acceptDataTypes(actor, id));
    }

    ObjectNode declineDataTypes(Line line) {
        return run(line, Connections::declineDataTypes);
    }

    ObjectNode rename(Line line) {
        String name = line.text("name");
        return run(line, (connections, actor, id) -> connections.rename(actor, id, name));
    }

    ObjectNode changeDataTypes(Line line) {
        List<String> dataTypes = line.texts("dataTypes");
        return run(
                line,
                (connections, actor, id) -> connections.changeDataTypes(actor, id, DataTypes.of(types(dataTypes))));
    }

    ObjectNode sweep(Line line) {
        world.connections().sweep();
        world.shareTokens().sweep();
        return Shapes.done();
    }

    private ObjectNode run(Line line, Verb verb) {
        Caller caller = Caller.of(line);
        String label = line.text("connection");
        return Shapes.done(verb.run(world.connections(), caller.actor(), world.connection(label)));
    }

    private static List<DataType> types(List<String> names) {
        return names.stream().map(DataType::of).toList();
    }

    /** A command on a connection that exists. */
    private interface Verb {
        Connection run(Connections connections, Actor actor, ConnectionId id);
    }
}
