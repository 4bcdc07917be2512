package dev.connections.inmemory;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.CommitResult;

/** A change that can be made again and again: its source gives a connection another name. */
final class Renaming {

    private Renaming() {}

    static CommitResult once(InMemoryConnections repository, ConnectionId id, int number) {
        Connection found = repository.find(id).orElseThrow();
        Actor source = Actor.of(found.source()).via(Channel.API);
        return repository.commit((Change) found.rename(source, ConnectionName.of("Name " + number), found.updatedAt()));
    }
}
