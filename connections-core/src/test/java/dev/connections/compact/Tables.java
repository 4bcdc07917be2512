package dev.connections.compact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.lifecycle.Connection;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables that tests make, and what it is to find a connection in one. */
final class Tables {

    private Tables() {}

    static Table of(Connection... connections) {
        TableDraft draft = Table.EMPTY.draft();
        Stream.of(connections).forEach(connection -> draft.put(connection, false));
        return draft.done();
    }

    static Optional<Connection> find(Table table, Flow flow) {
        int hash = Table.hash(flow);
        long[] leaf = table.leaf(hash);
        int at = table.find(leaf, hash, flow);
        return at == Table.ABSENT ? Optional.empty() : Optional.of(table.connection(leaf, at));
    }

    static void assertKept(Connection connection) {
        Table table = of(connection);
        assertThat(find(table, connection.flow())).contains(connection);
        assertThat(table.find(connection.id())).contains(connection);
        assertThat(table.connections()).containsExactly(connection);
    }
}
