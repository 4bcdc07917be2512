package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.Keys;
import dev.connections.benchmarks.work.LongTable;

/** Objects in a primitive map. */
final class PrimitiveMap extends ByNumbers {

    private final LongTable<BareConnection> connections;

    PrimitiveMap(Town town) {
        super(town);
        this.connections = new LongTable<>(town.size(), BareConnection.NONE);
    }

    @Override
    void put(BareConnection connection) {
        connections.put(Keys.flow(connection.source(), connection.destination()), connection);
    }

    @Override
    BareConnection find(int source, int destination) {
        return connections.get(Keys.flow(source, destination));
    }
}
