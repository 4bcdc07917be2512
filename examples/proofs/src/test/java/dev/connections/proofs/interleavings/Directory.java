package dev.connections.proofs.interleavings;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.inmemory.InMemoryDirectory;
import dev.connections.spi.OrganizationDirectory;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A directory, and how to write to it. */
record Directory(
        OrganizationDirectory directory, Consumer<OrganizationId> put, BiConsumer<OrganizationId, Alias> putAs) {

    static Directory inMemory() {
        InMemoryDirectory directory = new InMemoryDirectory();
        return new Directory(directory, directory::put, directory::put);
    }

    static Directory of(OneLockDirectory directory) {
        return new Directory(directory, directory::put, directory::put);
    }
}
