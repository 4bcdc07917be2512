package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ACME_TO_GLOBEX;
import static dev.connections.contract.Cast.GLOBEX_TO_ACME;
import static dev.connections.contract.Cast.INITECH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.lifecycle.Connection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connection is found by its id and by its pair. */
interface Lookups extends RepositoryTests {

    @Test
    default void finds_a_connection_by_its_id() {
        Connection first = Draft.of("c1", ACME_TO_GLOBEX).activeIn(repository());
        Connection second = Draft.of("c2", ACME, INITECH).in(repository());

        assertThat(repository().find(ConnectionId.of("c1"))).contains(first);
        assertThat(repository().find(ConnectionId.of("c2"))).contains(second);
        assertThat(repository().find(ConnectionId.of("c3"))).isEmpty();
    }

    @Test
    @Tag("promise-19")
    default void finds_a_connection_by_its_pair_in_this_direction_only() {
        Connection there = Draft.of("there", ACME_TO_GLOBEX).inactiveIn(repository());

        assertThat(repository().find(ACME_TO_GLOBEX)).contains(there);
        assertThat(repository().find(GLOBEX_TO_ACME)).isEmpty();
        assertThat(repository().find(Flow.from(ACME).to(INITECH))).isEmpty();

        Connection back = Draft.of("back", GLOBEX_TO_ACME).in(repository());

        assertThat(repository().find(ACME_TO_GLOBEX)).contains(there);
        assertThat(repository().find(GLOBEX_TO_ACME)).contains(back);
    }
}
