package dev.connections.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Status;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.ConnectionPage;
import java.util.Optional;

/** The lines that ask about connections. */
final class QueryLines {

    private final World world;

    QueryLines(World world) {
        this.world = world;
    }

    ObjectNode show(Line line) {
        Connection connection = shown(line);
        ObjectNode answer = Shapes.done(connection);
        answer.set("connection", shape(connection));
        return answer;
    }

    ObjectNode events(Line line) {
        Connection connection = shown(line);
        ObjectNode answer = Shapes.done(connection);
        OrganizationId viewer = OrganizationId.of(line.text("as"));
        answer.set("events", Shapes.list(world.connections().events(viewer, connection.id()), Shapes::event));
        return answer;
    }

    ObjectNode allowedActions(Line line) {
        Connection connection = shown(line);
        Actor actor = Caller.of(line).actor();
        ObjectNode answer = Shapes.done(connection);
        answer.set("actions", Shapes.list(world.connections().actions(actor, connection.id()), Shapes::action));
        return answer;
    }

    ObjectNode list(Line line) {
        Caller caller = Caller.of(line);
        Optional<Role> role = line.optionalChoice("role", Role.class);
        Optional<Status> status = line.optionalChoice("status", Status.class);
        Optional<String> namePrefix = line.optionalText("namePrefix");
        Optional<Long> limit = line.optionalNumber("limit");
        Optional<ConnectionId> after = line.optionalText("after").map(world::connection);

        OrganizationId viewer = caller.actor().organization();
        ConnectionFilter filter = ConnectionFilter.all();
        filter = role.map(filter::role).orElse(filter);
        filter = status.map(filter::status).orElse(filter);
        filter = namePrefix.map(filter::namePrefix).orElse(filter);
        filter = limit.map(QueryLines::within).map(filter::limit).orElse(filter);
        filter = after.map(filter::after).orElse(filter);
        ConnectionPage page = world.connections().list(viewer, filter);
        ObjectNode answer = Shapes.done();
        answer.set("items", Shapes.list(page.connections(), this::shape));
        page.next().ifPresent(last -> answer.put("next", world.label(last)));
        return answer;
    }

    private static int within(long limit) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, limit));
    }

    private Connection shown(Line line) {
        Caller caller = Caller.of(line);
        String label = line.text("connection");
        return world.connections().show(caller.actor().organization(), world.connection(label));
    }

    private ObjectNode shape(Connection connection) {
        return Shapes.connection(connection, world.label(connection.id()));
    }
}
