package dev.connections.inmemory;

import dev.connections.contract.Adapters;
import dev.connections.contract.ConnectionsContract;

class LifecycleOverInMemoryTest extends ConnectionsContract {

    @Override
    protected Adapters freshAdapters() {
        return InMemoryAdapters.empty();
    }
}
