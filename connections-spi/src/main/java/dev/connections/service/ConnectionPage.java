package dev.connections.service;

import dev.connections.ConnectionId;
import dev.connections.lifecycle.Connection;
import java.util.List;
import java.util.Optional;

/**
 * Some of an organization's connections, in order of creation, each with its status now.
 *
 * @param connections the connections
 * @param next the last of them, to be given to {@link ConnectionFilter#after}, if there are more
 */
public record ConnectionPage(List<Connection> connections, Optional<ConnectionId> next) {

    /**
     * A page that does not change any more.
     *
     * @param connections the connections
     * @param next the last of them, if there are more
     */
    public ConnectionPage {
        connections = List.copyOf(connections);
    }
}
