package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.Position;
import java.util.List;

/** Tests of one repository. */
interface RepositoryTests {

    int PLENTY = 1_000;

    Adapters adapters();

    default ConnectionRepository repository() {
        return adapters().repository();
    }

    default List<Connection> everything() {
        return repository().all(Position.START, PLENTY);
    }

    /** The connection and all its events are there, by every way to read them. */
    default void assertStored(Connection connection, Change... history) {
        assertThat(repository().find(connection.id())).contains(connection);
        assertThat(repository().find(connection.flow())).contains(connection);
        assertThat(everything()).contains(connection);
        assertThat(repository().events(connection.id(), 0, PLENTY))
                .containsExactlyElementsOf(
                        List.of(history).stream().map(Change::event).toList());
    }

    /** Nothing of a change that was not stored is there. */
    default void assertAbsent(Change refused) {
        assertThat(repository().find(refused.connection().id())).isEmpty();
        assertThat(repository().events(refused.connection().id(), 0, PLENTY)).isEmpty();
        assertThat(everything()).doesNotContain(refused.connection());
    }
}
