package dev.connections.inmemory;

import dev.connections.contract.Adapters;
import dev.connections.contract.OrganizationDirectoryContract;

class InMemoryDirectoryContractTest extends OrganizationDirectoryContract {

    @Override
    protected Adapters freshAdapters() {
        return InMemoryAdapters.empty();
    }
}
