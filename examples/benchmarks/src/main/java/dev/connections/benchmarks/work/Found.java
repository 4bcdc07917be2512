package dev.connections.benchmarks.work;

/** What every host does first: find the connection by its flow, and the consent by subject and flow. */
public interface Found {

    /** {@return the connection of an item, or {@link BareConnection#NONE}} */
    BareConnection connection(int k);

    /** {@return a bit for each data type that the item's subject agreed to} */
    long consented(int k);
}
