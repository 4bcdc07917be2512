package dev.connections.lifecycle;

import java.util.Optional;

/** All that the lifecycle's table asks about a connection; an absent one has no status. */
record Standing(Optional<Status> status, ActivationMode mode, boolean refused, boolean expired, boolean proposed) {

    static Standing absent(Settings settings) {
        return new Standing(Optional.empty(), settings.activationMode(), false, false, false);
    }

    /** Takes the status as it stands in the connection: work out time-driven ends first where they matter. */
    static Standing of(Connection connection, boolean expired) {
        return new Standing(
                Optional.of(connection.status()),
                connection.settings().activationMode(),
                connection.refusedByDestination(),
                expired,
                !connection.proposedDataTypes().isEmpty());
    }
}
