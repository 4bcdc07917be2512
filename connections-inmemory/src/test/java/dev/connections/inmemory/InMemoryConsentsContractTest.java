package dev.connections.inmemory;

import dev.connections.contract.Adapters;
import dev.connections.contract.ConsentSourceContract;

class InMemoryConsentsContractTest extends ConsentSourceContract {

    @Override
    protected Adapters freshAdapters() {
        return InMemoryAdapters.empty();
    }
}
