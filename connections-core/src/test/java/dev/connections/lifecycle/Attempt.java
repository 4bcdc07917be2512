package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.ID;

import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import java.util.Optional;

/** Somebody tries an action in a situation. */
record Attempt(Situation situation, Action action, Caller caller) {

    /** Whether it can be asked at all: nobody creates twice, and the system only lets offers expire. */
    boolean isCommand() {
        return situation.status().isEmpty() == (action == Action.CREATE)
                && (action == Action.EXPIRE || !caller.isSystem());
    }

    Ruling rule(Optional<Connection> connection) {
        return connection.isEmpty() ? Scene.create(situation.settings(), caller.actor()) : rule(connection.get());
    }

    private Ruling rule(Connection connection) {
        return switch (action) {
            case CREATE -> throw new IllegalStateException("there is a connection");
            case ACTIVATE -> connection.activate(caller.actor(), situation.now());
            case DEACTIVATE -> connection.deactivate(caller.actor(), situation.now());
            case REACTIVATE -> connection.reactivate(caller.actor(), situation.now());
            case ACCEPT_DATA_TYPES -> connection.acceptDataTypes(caller.actor(), situation.now());
            case DECLINE_DATA_TYPES -> connection.declineDataTypes(caller.actor(), situation.now());
            case RENAME -> connection.rename(caller.actor(), ConnectionName.of("Another name"), situation.now());
            case CHANGE_DATA_TYPES ->
                connection.changeDataTypes(caller.actor(), Scene.types("events"), situation.now());
            case EXPIRE -> expire(connection);
        };
    }

    private Ruling expire(Connection connection) {
        return caller.isSystem()
                ? connection.expire(situation.now())
                : Lifecycle.refusal(
                                connection.flow(),
                                action,
                                caller.actor(),
                                Standing.recorded(connection, situation.now()))
                        .orElseThrow();
    }

    /** The event that would say it has been done, leading to one status. */
    ConnectionEvent event(Optional<Connection> connection, Status target) {
        EventType type = type();
        boolean creates = type == EventType.CREATED;
        boolean moves = Scene.MOVING.contains(type);
        boolean changes = type == EventType.DATA_TYPES_CHANGED;
        return ImmutableConnectionEvent.builder()
                .connection(ID)
                .sequence(connection.map(found -> found.version() + 1).orElse(1L))
                .type(type)
                .at(situation.now())
                .actor(caller.isSystem() ? Optional.empty() : Optional.of(caller.actor()))
                .from(moves && !creates ? situation.statusFor(action) : Optional.empty())
                .to(moves ? Optional.of(target) : Optional.empty())
                .terms(creates ? Optional.of(Scene.terms(situation.settings())) : Optional.empty())
                .name(
                        creates || type == EventType.RENAMED
                                ? Optional.of(ConnectionName.of("Another name"))
                                : Optional.empty())
                .dataTypes(creates || changes ? Optional.of(Scene.types("events")) : Optional.empty())
                .proposedDataTypes(changes ? Optional.of(DataTypes.NONE) : Optional.empty())
                .build()
                .checked();
    }

    private EventType type() {
        for (EventType type : EventType.values()) {
            if (type.action() == action) {
                return type;
            }
        }
        throw new IllegalStateException("nothing happens by " + action);
    }
}
