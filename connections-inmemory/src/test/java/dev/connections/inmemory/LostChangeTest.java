package dev.connections.inmemory;

import static dev.connections.DataType.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.CommitResult;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes pass one another in memory, but not on one connection. */
class LostChangeTest {

    private static final int TRIES = 200_000;
    private static final ConnectionId ID = ConnectionId.of("connection-1");

    @Test
    @Timeout(60)
    @Tag("promise-4")
    void each_committed_change_is_a_version_and_an_event() throws Exception {
        InMemoryConnections repository = new InMemoryConnections();
        repository.insert(created());
        CompletableFuture<Long> beside = CompletableFuture.supplyAsync(() -> committed(repository, 0));
        long committed = committed(repository, TRIES) + beside.get(30, TimeUnit.SECONDS);

        assertThat(repository.find(ID).orElseThrow().version()).isEqualTo(1 + committed);
        assertThat(repository.events(ID, 0, 2 * TRIES + 1)).hasSize((int) (1 + committed));
    }

    private static long committed(InMemoryConnections repository, int from) {
        return IntStream.range(from, from + TRIES)
                .filter(number -> Renaming.once(repository, ID, number) == CommitResult.COMMITTED)
                .count();
    }

    private static Change created() {
        Flow flow = Flow.from("source").to("destination");
        return (Change) Connection.create(
                ID,
                Terms.of(flow, Settings.ACTIVATED_BY_DESTINATION),
                Offer.to(flow.destination()).named("Newsletter").sharing(EVENTS),
                Actor.of(flow.source()).via(Channel.API),
                Instant.EPOCH);
    }
}
