package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.InsertResult;
import dev.connections.spi.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks the host's repository, and believes only an answer to what was asked. */
final class CheckedRepository {

    static final int PAGE = 500;

    private static final String PORT = ConnectionRepository.class.getSimpleName();

    private final ConnectionRepository repository;

    CheckedRepository(ConnectionRepository repository) {
        this.repository = requireNonNull(repository, "repository");
    }

    InsertResult insert(Change created) {
        return PortCall.ask(PORT, Effect.UNKNOWN, () -> repository.insert(created), result -> true);
    }

    CommitResult commit(Change change) {
        return PortCall.ask(PORT, Effect.UNKNOWN, () -> repository.commit(change), result -> true);
    }

    Optional<Connection> find(ConnectionId id) {
        return PortCall.ask(
                PORT,
                Effect.NONE,
                () -> repository.find(id),
                found -> found.isEmpty() || found.get().id().equals(id));
    }

    Optional<Connection> find(Flow flow) {
        return PortCall.ask(
                PORT,
                Effect.NONE,
                () -> repository.find(flow),
                found -> found.isEmpty() || found.get().flow().equals(flow));
    }

    List<Connection> list(ConnectionQuery query) {
        return page(
                query.limit(),
                () -> repository.list(query),
                connections -> connections.stream().allMatch(query::matches)
                        && areAscending(query.after(), connections.stream().map(Position::of)));
    }

    /** Follows the pages of a query to their end. */
    List<Connection> listAll(ConnectionQuery query) {
        List<Connection> all = new ArrayList<>();
        List<Connection> page = list(query);
        all.addAll(page);
        while (page.size() == query.limit()) {
            page = list(query.from(Position.of(page.get(page.size() - 1))));
            all.addAll(page);
        }
        return all;
    }

    List<Connection> due(Instant now, Position after, int limit) {
        return page(
                limit,
                () -> repository.due(now, after, limit),
                offers -> offers.stream().noneMatch(offer -> offer.asOf(now).equals(offer))
                        && areAscending(after, offers.stream().map(Position::ofEnd)));
    }

    /** Follows the pages of the events of a connection that was read before to their end, which is not before it. */
    List<ConnectionEvent> events(Connection read) {
        List<ConnectionEvent> all = events(read.id());
        if (all.size() < read.version()) {
            throw new PortFailedException(PORT, Effect.NONE);
        }
        return all;
    }

    private List<ConnectionEvent> events(ConnectionId id) {
        List<ConnectionEvent> all = new ArrayList<>();
        List<ConnectionEvent> page;
        do {
            long last = all.size();
            page = page(PAGE, () -> repository.events(id, last, PAGE), events -> isWithoutGap(events, id, last));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private static <T> List<T> page(int limit, Supplier<List<T>> call, Function<List<T>, Boolean> sound) {
        return PortCall.ask(
                PORT, Effect.NONE, () -> List.copyOf(call.get()), page -> page.size() <= limit && sound.apply(page));
    }

    static boolean areAscending(Position after, Stream<Position> places) {
        Position last = after;
        for (Position place : places.toList()) {
            if (last.compareTo(place) >= 0) {
                return false;
            }
            last = place;
        }
        return true;
    }

    private static boolean isWithoutGap(List<ConnectionEvent> events, ConnectionId id, long after) {
        for (int i = 0; i < events.size(); i++) {
            ConnectionEvent event = events.get(i);
            if (event.sequence() != after + i + 1 || !event.connection().equals(id)) {
                return false;
            }
        }
        return true;
    }
}
