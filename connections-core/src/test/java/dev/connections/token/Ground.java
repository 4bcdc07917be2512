package dev.connections.token;

import static dev.connections.token.Scene.DESTINATION;
import static dev.connections.token.Scene.SOURCE;
import static dev.connections.token.Scene.after;
import static dev.connections.token.Scene.day;

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.lifecycle.Connection;

/** How a token's connection may stand when it is looked at: in the token's activation, or after another one. */
@SuppressWarnings("ImmutableEnumChecker")
enum Ground {
    ACTIVE(Scene.active()),
    WITHOUT_THE_TYPE(narrowed(Scene.active())),
    PENDING(offeredAgain(Scene.active())),
    INACTIVE(ended(Scene.active())),
    ACTIVE_AGAIN(reactivated()),
    ACTIVE_AGAIN_WITHOUT_THE_TYPE(narrowed(reactivated())),
    PENDING_AGAIN(offeredAgain(reactivated())),
    INACTIVE_AGAIN(ended(reactivated()));

    private final Connection connection;

    Ground(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    boolean isActive() {
        return name().startsWith("ACTIVE") || this == WITHOUT_THE_TYPE;
    }

    boolean isOtherEpoch() {
        return name().contains("AGAIN");
    }

    boolean carriesTheType() {
        return !name().endsWith("WITHOUT_THE_TYPE");
    }

    private static Connection narrowed(Connection life) {
        return after(life.changeDataTypes(SOURCE, DataTypes.of(DataType.EVENTS), day(2)));
    }

    private static Connection ended(Connection life) {
        return after(life.deactivate(DESTINATION, day(2)));
    }

    private static Connection offeredAgain(Connection life) {
        return after(after(life.deactivate(SOURCE, day(2))).reactivate(SOURCE, day(2)));
    }

    private static Connection reactivated() {
        return after(offeredAgain(Scene.active()).activate(DESTINATION, day(2)));
    }
}
