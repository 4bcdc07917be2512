package dev.connections.inmemory;

import dev.connections.contract.Adapters;
import dev.connections.contract.ShareTokensContract;

class ShareTokensOverInMemoryTest extends ShareTokensContract {

    @Override
    protected Adapters freshAdapters() {
        return InMemoryAdapters.empty();
    }
}
