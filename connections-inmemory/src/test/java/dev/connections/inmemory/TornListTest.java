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
import dev.connections.spi.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A list is one picture: what was there before something else in it is in it too. */
class TornListTest {

    private static final int ROUNDS = 100;
    private static final int BETWEEN = 100;
    private static final int CHANGES = 20_000;

    @Test
    @Timeout(60)
    void a_list_that_shows_the_later_shows_the_earlier() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            InMemoryConnections repository = new InMemoryConnections();
            for (int number = 1; number <= BETWEEN; number++) {
                repository.insert(created(number));
            }
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                repository.insert(created(0));
                repository.insert(created(BETWEEN + 1));
            });
            List<List<ConnectionId>> pictures = new ArrayList<>();
            do {
                pictures.add(repository.all(Position.START, 1_000).stream()
                        .map(Connection::id)
                        .toList());
            } while (!writing.isDone());
            writing.get(30, TimeUnit.SECONDS);

            assertThat(pictures).noneMatch(picture -> picture.contains(id(BETWEEN + 1)) && !picture.contains(id(0)));
        }
    }

    @Test
    @Timeout(60)
    void a_list_that_shows_the_later_change_shows_the_earlier() throws Exception {
        InMemoryConnections repository = new InMemoryConnections();
        for (int number = 0; number <= BETWEEN; number++) {
            repository.insert(created(number));
        }
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int change = 0; change < CHANGES; change++) {
                Renaming.once(repository, id(0), change);
                Renaming.once(repository, id(BETWEEN), change);
            }
        });
        int torn = 0;
        do {
            List<Connection> picture = repository.all(Position.START, 1_000);
            if (picture.get(BETWEEN).version() > picture.get(0).version()) {
                torn++;
            }
        } while (!writing.isDone());
        writing.get(30, TimeUnit.SECONDS);

        assertThat(torn).isZero();
    }

    private static ConnectionId id(int number) {
        return ConnectionId.of("connection-" + number);
    }

    private static Change created(int number) {
        Flow flow = Flow.from("source-" + number).to("destination");
        return (Change) Connection.create(
                id(number),
                Terms.of(flow, Settings.ACTIVATED_BY_DESTINATION),
                Offer.to(flow.destination()).named("Newsletter").sharing(EVENTS),
                Actor.of(flow.source()).via(Channel.API),
                Instant.EPOCH.plusSeconds(number));
    }
}
