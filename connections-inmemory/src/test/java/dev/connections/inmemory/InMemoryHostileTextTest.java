package dev.connections.inmemory;

import dev.connections.contract.Adapters;
import dev.connections.contract.HostileTextContract;

class InMemoryHostileTextTest extends HostileTextContract {

    @Override
    protected Adapters freshAdapters() {
        return InMemoryAdapters.empty();
    }
}
