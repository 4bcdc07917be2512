package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.work.Times;
import dev.connections.inmemory.InMemoryConnections;
import dev.connections.inmemory.InMemoryConsents;
import dev.connections.inmemory.InMemoryDirectory;
import dev.connections.service.Sharing;

/** The service over the in-memory adapters. */
public final class Services {

    private Services() {}

    /** {@return a service whose repository has the connection, and whose consent source has the statements} */
    public static Sharing over(OneConnection work) {
        InMemoryConnections connections = new InMemoryConnections();
        connections.insert(work.changes().get(0));
        work.changes().stream().skip(1).forEach(connections::commit);
        InMemoryConsents consents = new InMemoryConsents();
        work.said().values().forEach(said -> said.forEach(consents::record));
        return Sharing.over(connections, new InMemoryDirectory(), consents)
                .clock(() -> Times.NOW)
                .build();
    }
}
