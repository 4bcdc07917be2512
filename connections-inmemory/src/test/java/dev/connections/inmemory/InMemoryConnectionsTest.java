package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.PortFailedException;
import org.junit.jupiter.api.Test;

/** What the in-memory repository promises beyond the port. */
class InMemoryConnectionsTest {

    @Test
    void an_id_that_is_taken_is_never_stored_over() {
        InMemoryAdapters adapters = InMemoryAdapters.empty();
        Connections connections = Connections.over(adapters.repository(), adapters.directory())
                .ids(() -> ConnectionId.of("only"))
                .build();
        Actor acme = Actor.of("org_acme").via(Channel.API);
        Actor globex = Actor.of("org_globex").via(Channel.API);
        adapters.register(acme.organization());
        adapters.register(globex.organization());
        Connection first = connections.create(acme, offerTo(globex));

        assertThatExceptionOfType(PortFailedException.class)
                .isThrownBy(() -> connections.create(globex, offerTo(acme)))
                .havingCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessageContaining("only");

        assertThat(adapters.repository().find(first.id())).contains(first);
        assertThat(adapters.repository().find(first.flow())).contains(first);
    }

    private static Offer offerTo(Actor destination) {
        return Offer.to(destination.organization()).named("Newsletter").sharing(DataType.EVENTS);
    }
}
