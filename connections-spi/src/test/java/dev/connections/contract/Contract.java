package dev.connections.contract;

import org.junit.jupiter.api.BeforeEach;

/** What all contracts have in common: adapters that are fresh for each test. */
abstract class Contract {

    private Adapters adapters;

    /**
     * Makes the adapters of one test. Called once before each.
     *
     * @return adapters that keep nothing yet
     */
    protected abstract Adapters freshAdapters();

    @BeforeEach
    void begin() {
        adapters = freshAdapters();
    }

    /**
     * The adapters of this test.
     *
     * @return the same throughout one test
     */
    public final Adapters adapters() {
        return adapters;
    }
}
