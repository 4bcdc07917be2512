package dev.connections.postgres;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.Principal;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All that is stored, held against itself and against what callers were told. */
final class Books {

    private final List<Connection> connections;
    private final List<ShareToken> tokens;
    private final Map<ConnectionId, List<ConnectionEvent>> histories;
    private final Map<TokenId, List<TokenEvent>> tokenHistories;
    private final Map<String, List<Deed>> deeds;

    private Books(
            List<Connection> connections,
            List<ConnectionEvent> events,
            List<ShareToken> tokens,
            List<TokenEvent> tokenEvents) {
        this.connections = connections;
        this.tokens = tokens;
        this.histories = events.stream().collect(groupingBy(ConnectionEvent::connection));
        this.tokenHistories = tokenEvents.stream().collect(groupingBy(TokenEvent::token));
        this.deeds = Stream.concat(
                        events.stream().flatMap(Deed::of), tokenEvents.stream().flatMap(Deed::of))
                .collect(groupingBy(Deed::op));
    }

    static Books of(Database database) {
        return new Books(
                all(database, "connection order by id", ConnectionRows::read),
                all(database, "connection_event order by connection, sequence", ConnectionEventRows::read),
                all(database, "share_token order by id", ShareTokenRows::read),
                all(database, "share_token_event order by token, sequence", ShareTokenRows::readEvent));
    }

    private static <T> List<T> all(Database database, String table, Query.RowReader<T> reader) {
        return database.run(connection -> {
            try (Query query = Query.of(connection, "select * from " + table)) {
                return query.list(reader);
            }
        });
    }

    /** The one event of an errand, if it is there. */
    Optional<Reply> deed(Errand errand) {
        return deeds.getOrDefault(errand.op(), List.of()).stream()
                .findFirst()
                .map(deed -> Reply.done(deed.op(), deed.subject(), deed.sequence()));
    }

    /** No gap in any history, and every state is the fold of its events. */
    void assertWhole() {
        assertThat(histories).hasSameSizeAs(connections);
        for (Connection connection : connections) {
            List<ConnectionEvent> history = histories.get(connection.id());
            assertThat(history.stream().map(ConnectionEvent::sequence))
                    .containsExactlyElementsOf(upTo(connection.version()));
            assertThat(Connection.fold(history)).isEqualTo(connection);
        }
        assertThat(tokenHistories).hasSameSizeAs(tokens);
        for (ShareToken token : tokens) {
            List<TokenEvent> history = tokenHistories.get(token.id());
            assertThat(history.stream().map(TokenEvent::sequence)).containsExactlyElementsOf(upTo(token.version()));
            assertThat(TokenState.fold(token.terms(), history)).isEqualTo(token.state());
        }
    }

    /** Nothing has happened since. */
    void assertSameAs(Books before) {
        assertThat(connections).isEqualTo(before.connections);
        assertThat(histories).isEqualTo(before.histories);
        assertThat(tokens).isEqualTo(before.tokens);
        assertThat(tokenHistories).isEqualTo(before.tokenHistories);
    }

    private static List<Long> upTo(long version) {
        return LongStream.rangeClosed(1, version).boxed().toList();
    }

    /** What was acknowledged is there, nothing is there twice, and what was refused is not there. */
    void assertAgreeWith(Journal journal) {
        assertThat(deeds.keySet()).isSubsetOf(journal.tried().keySet());
        assertThat(deeds.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        journal.tried().values().stream()
                .filter(errand -> journal.replies().containsKey(errand.op()))
                .forEach(errand -> assertAgrees(errand, journal.replies().get(errand.op())));
    }

    private void assertAgrees(Errand errand, Reply reply) {
        List<Deed> found = deeds.getOrDefault(errand.op(), List.of());
        List<Deed> expected = switch (reply.kind()) {
            case DONE -> List.of(new Deed(errand.op(), reply.subject(), reply.sequence()));
            case REFUSED, NOTHING_CHANGED -> List.of();
            case UNKNOWN -> found;
        };
        assertThat(found).as("%s, %s", errand.verb(), reply.kind()).isEqualTo(expected);
    }

    /** An event, and the errand that it tells of. */
    private record Deed(String op, String subject, long sequence) {

        static Stream<Deed> of(ConnectionEvent event) {
            return op(event.actor()).map(op -> new Deed(op, event.connection().value(), event.sequence()));
        }

        static Stream<Deed> of(TokenEvent event) {
            return op(event.actor()).map(op -> new Deed(op, event.token().value(), event.sequence()));
        }

        private static Stream<String> op(Optional<Actor> actor) {
            return actor.flatMap(Actor::principal).map(Principal::value).stream();
        }
    }
}
