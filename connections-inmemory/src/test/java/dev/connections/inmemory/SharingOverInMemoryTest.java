package dev.connections.inmemory;

import dev.connections.contract.Adapters;
import dev.connections.contract.SharingContract;

class SharingOverInMemoryTest extends SharingContract {

    @Override
    protected Adapters freshAdapters() {
        return InMemoryAdapters.empty();
    }
}
