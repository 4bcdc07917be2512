package dev.connections.proofs.schedules;

import dev.connections.ConnectionId;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.token.TokenSecret;
import java.util.Optional;

/**
 * Who asks for one operation: by what name, and what it knew before. The id of the connection it learns when it begins.
 */
final class Caller {

    private final World world;
    private final char name;
    private final long seen;
    private Optional<ConnectionId> id = Optional.empty();

    Caller(World world, char name) {
        this.world = world;
        this.name = name;
        this.seen = world.recorded().map(Connection::version).orElse(0L);
    }

    char name() {
        return name;
    }

    /** The version of the connection before the run. */
    long seen() {
        return seen;
    }

    ConnectionId id() {
        if (id.isEmpty()) {
            id = Optional.of(world.id());
        }
        return id.get();
    }

    TokenId token() {
        return world.token();
    }

    TokenSecret secret() {
        return world.secret();
    }

    Item item(SubjectId subject) {
        return world.item(subject);
    }
}
