package dev.connections.inmemory;

import dev.connections.contract.Adapters;
import dev.connections.contract.ConnectionRepositoryContract;

class InMemoryConnectionsContractTest extends ConnectionRepositoryContract {

    @Override
    protected Adapters freshAdapters() {
        return InMemoryAdapters.empty();
    }
}
