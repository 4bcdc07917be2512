package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.Keys;
import dev.connections.benchmarks.work.LongTable;
import java.util.HashMap;
import java.util.Map;

/** Objects in a {@link HashMap}, by two numbers that are mixed: a record's own hash collides massively. */
final class HashMapStore extends ByNumbers {

    private final Map<Pair, BareConnection> connections;

    HashMapStore(Town town) {
        super(town);
        this.connections = new HashMap<>(town.size() * 2);
    }

    @Override
    void put(BareConnection connection) {
        connections.put(new Pair(connection.source(), connection.destination()), connection);
    }

    @Override
    BareConnection find(int source, int destination) {
        return connections.getOrDefault(new Pair(source, destination), BareConnection.NONE);
    }

    private record Pair(int source, int destination) {

        @Override
        public int hashCode() {
            return LongTable.hash(Keys.flow(source, destination));
        }
    }
}
