package dev.connections.spi;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A repository as one writes it at first, with room for one mistake. */
final class PlainRepository implements ConnectionRepository {

    private final Bug bug;
    private final Gap gap = new Gap();
    private final Map<ConnectionId, Connection> connections = new ConcurrentHashMap<>();
    private final Map<ConnectionId, List<ConnectionEvent>> histories = new ConcurrentHashMap<>();
    private final Map<String, ConnectionId> reserved = new ConcurrentHashMap<>();

    PlainRepository(Bug bug) {
        this.bug = bug;
    }

    @Override
    public InsertResult insert(Change created) {
        if (bug == Bug.CHECKS_THEN_PUTS) {
            return checkThenPut(created);
        }
        synchronized (this) {
            return checkThenPut(created);
        }
    }

    private InsertResult checkThenPut(Change created) {
        Connection connection = created.connection();
        Optional<InsertResult> pair =
                first(other -> samePair(connection.flow(), other)).map(other -> new InsertResult.PairTaken(other.id()));
        Optional<InsertResult> alias = aliasHolder(connection).map(InsertResult.AliasTaken::new);
        Optional<InsertResult> taken =
                bug == Bug.ASKS_FOR_THE_ALIAS_FIRST ? alias.or(() -> pair) : pair.or(() -> alias);
        if (bug == Bug.RESERVES_THE_ALIAS_OF_A_REFUSED_INSERT) {
            connection.destinationAlias().ifPresent(given -> reserved.putIfAbsent(given.value(), connection.id()));
        }
        if (taken.isPresent()) {
            return taken.get();
        }
        if (bug == Bug.CHECKS_THEN_PUTS) {
            gap.pass();
            gap.leave(1);
        }
        connections.put(connection.id(), connection);
        histories.put(connection.id(), new ArrayList<>(List.of(kept(created.event()))));
        return new InsertResult.Inserted();
    }

    private Optional<ConnectionId> aliasHolder(Connection connection) {
        if (bug == Bug.FORGETS_THE_ALIAS || connection.destinationAlias().isEmpty()) {
            return Optional.empty();
        }
        String alias = connection.destinationAlias().get().value();
        return first(other -> other.source().equals(connection.source())
                        && other.destinationAlias().stream()
                                .anyMatch(held -> same(held.value(), alias, Bug.FOLDS_THE_CASE_OF_ALIASES)))
                .map(Connection::id)
                .or(() -> Optional.ofNullable(reserved.get(alias)));
    }

    private boolean samePair(Flow flow, Connection other) {
        boolean free = bug == Bug.FREES_THE_PAIR_OF_AN_ENDED_CONNECTION && other.status() == Status.INACTIVE;
        boolean back = bug == Bug.FINDS_EITHER_DIRECTION
                && flow.source().equals(other.destination())
                && flow.destination().equals(other.source());
        boolean there = same(flow.source(), other.source()) && same(flow.destination(), other.destination());
        return !free && (back || there);
    }

    private boolean same(OrganizationId one, OrganizationId other) {
        return same(one.value(), other.value(), Bug.FOLDS_THE_CASE_OF_PAIRS);
    }

    private boolean same(String one, String other, Bug folding) {
        if (bug == folding) {
            return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
        }
        return bug == Bug.PADS_TEXT ? one.stripTrailing().equals(other.stripTrailing()) : one.equals(other);
    }

    @Override
    public synchronized CommitResult commit(Change change) {
        if (bug == Bug.SAYS_THAT_IT_COMMITTED) {
            return CommitResult.COMMITTED;
        }
        Connection changed = change.connection();
        Connection held = connections.get(changed.id());
        boolean current = held != null
                ? bug == Bug.IGNORES_THE_VERSION || held.version() == change.expectedVersion()
                : bug == Bug.COMMITS_WHAT_IS_ABSENT;
        if (current) {
            connections.put(changed.id(), changed);
        }
        if ((current && bug != Bug.FORGETS_THE_EVENT)
                || (held != null && bug == Bug.KEEPS_THE_EVENT_OF_A_STALE_COMMIT)) {
            histories.computeIfAbsent(changed.id(), id -> new ArrayList<>()).add(kept(change.event()));
        }
        return current ? CommitResult.COMMITTED : CommitResult.STALE;
    }

    private ConnectionEvent kept(ConnectionEvent event) {
        return bug == Bug.KEEPS_NO_PRINCIPAL ? event.seenBy(OrganizationId.of("nobody")) : event;
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return Optional.ofNullable(connections.get(id));
    }

    @Override
    public Optional<Connection> find(Flow flow) {
        return first(connection -> samePair(flow, connection));
    }

    private Optional<Connection> first(Predicate<Connection> wanted) {
        return connections.values().stream().filter(wanted).findFirst();
    }

    @Override
    public List<Connection> list(ConnectionQuery query) {
        Stream<Connection> after = after(query.after());
        return (bug == Bug.LIMITS_BEFORE_IT_FILTERS ? after.limit(query.limit()) : after)
                .filter(connection -> matches(query, connection))
                .limit(query.limit())
                .toList();
    }

    private boolean matches(ConnectionQuery query, Connection connection) {
        ConnectionQuery asked = new ConnectionQuery(
                query.party(),
                bug == Bug.LISTS_BOTH_ROLES ? Optional.empty() : query.role(),
                query.status(),
                bug == Bug.LISTS_THE_STATUS_AS_RECORDED ? connection.updatedAt() : query.asOf(),
                query.dataType(),
                bug == Bug.TAKES_THE_PREFIX_AS_A_PATTERN ? Optional.empty() : query.namePrefix(),
                Position.START,
                query.limit());
        return asked.matches(connection)
                && (bug != Bug.TAKES_THE_PREFIX_AS_A_PATTERN
                        || query.namePrefix().stream().allMatch(prefix -> like(prefix.value(), connection)));
    }

    private static boolean like(String prefix, Connection connection) {
        String pattern = ("\\Q" + prefix + "\\E").replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        return connection.name().value().matches(pattern + ".*");
    }

    @Override
    public List<Connection> all(Position after, int limit) {
        return after(after).limit(limit).toList();
    }

    private Stream<Connection> after(Position place) {
        Comparator<Connection> order = bug == Bug.ORDERS_IDS_AS_JAVA_DOES
                ? Comparator.comparing(Connection::createdAt)
                        .thenComparing(connection -> connection.id().value())
                : Comparator.comparing(Position::of);
        int beyond = bug == Bug.PAGES_FROM_THE_PLACE_ITSELF ? 0 : 1;
        return connections.values().stream()
                .sorted(order)
                .filter(connection -> Position.of(connection).compareTo(place) >= beyond);
    }

    @Override
    public List<Connection> due(Instant now, Position after, int limit) {
        Comparator<Connection> order = bug == Bug.LISTS_WHAT_IS_DUE_BY_CREATION
                ? Comparator.comparing(connection -> connection.id().value())
                : Comparator.comparing(Position::ofEnd);
        Position place = bug == Bug.LISTS_WHAT_IS_DUE_FROM_THE_START ? Position.START : after;
        return connections.values().stream()
                .filter(connection -> connection.status() == Status.PENDING)
                .filter(connection -> connection.pendingUntil().stream().anyMatch(end -> isOver(end, now)))
                .filter(offer -> Position.ofEnd(offer).compareTo(place) > 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private boolean isOver(Instant end, Instant now) {
        return bug == Bug.IS_DUE_ONLY_AFTER_THE_END ? end.isBefore(now) : !end.isAfter(now);
    }

    @Override
    public synchronized List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit) {
        List<ConnectionEvent> history = histories.getOrDefault(id, List.of());
        boolean whole = afterSequence == 0 && limit > history.size();
        return bug == Bug.ANSWERS_ITS_OWN_LIST && whole
                ? history
                : history.stream()
                        .filter(event -> event.sequence() > afterSequence)
                        .limit(limit)
                        .toList();
    }
}
