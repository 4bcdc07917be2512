package dev.connections.proofs.interleavings;

import dev.connections.consent.Statement;
import dev.connections.inmemory.InMemoryConsents;
import dev.connections.spi.ConsentSource;
import java.util.function.Consumer;

/** A source of consent, and how to write to it. */
record Consents(ConsentSource source, Consumer<Statement> record) {

    static Consents inMemory() {
        InMemoryConsents consents = new InMemoryConsents();
        return new Consents(consents, consents::record);
    }

    static Consents of(OneLockConsents consents) {
        return new Consents(consents, consents::record);
    }
}
