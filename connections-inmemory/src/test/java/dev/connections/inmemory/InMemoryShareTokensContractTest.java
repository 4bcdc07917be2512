package dev.connections.inmemory;

import dev.connections.contract.Adapters;
import dev.connections.contract.ShareTokenRepositoryContract;

class InMemoryShareTokensContractTest extends ShareTokenRepositoryContract {

    @Override
    protected Adapters freshAdapters() {
        return InMemoryAdapters.empty();
    }
}
