package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A command is committed, and the connection breaks before that is known: its outcome is unknown, and a retry settles
 * it. Of every verb, what {@link Retry#ofStored} says of it.
 */
class LostReplyTest {

    private static final String CONNECTION_FAILURE = "08006";
    private static final String SOURCE = Parties.SOURCES.get(0);
    private static final String DESTINATION = Parties.DESTINATIONS.get(0);

    private final Database database = Server.empty(Isolation.READ_COMMITTED);
    private final Services services = Services.over(database);
    private final Journal journal = new Journal();
    private final Settling settling = new Settling(services, database);
    private final AtomicBoolean breaks = new AtomicBoolean();

    private void breakIfToldTo() throws SQLException {
        if (breaks.getAndSet(false)) {
            throw new SQLException("the reply is lost", CONNECTION_FAILURE);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("promise-28")
    @Tag("promise-36")
    void what_is_stored_is_reported_as_unknown_and_a_retry_tells_and_nothing_happens_again(Verb verb) {
        Parties.meet(services, journal);
        Reply last = Reply.failed("none", Reply.Kind.NOTHING_CHANGED);
        for (Verb first : before(verb)) {
            last = tried(services, errand("first", first, last));
            assertThat(last.isDone()).as("%s", first).isTrue();
        }
        Errand errand = errand("lost", verb, last);

        breaks.set(true);
        Reply reply = tried(Services.over(Server.at(Isolation.READ_COMMITTED, this::breakIfToldTo)), errand);

        assertThat(reply.kind()).isEqualTo(Reply.Kind.UNKNOWN);
        assertThat(Books.of(database).deed(errand)).isPresent();
        settling.settle(journal);
        assertThat(journal.replies().get(errand.op()).isDone()).isTrue();
        Books books = Books.of(database);
        books.assertWhole();
        books.assertAgreeWith(journal);
    }

    private Reply tried(Services over, Errand errand) {
        journal.tried(errand);
        Reply reply = over.run(errand);
        journal.replied(reply);
        return reply;
    }

    /** It is on what came of the one before. */
    private static Errand errand(String name, Verb verb, Reply before) {
        String op = "op-" + name + "-" + verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (verb) {
            case CREATE -> Errand.of(op, verb, SOURCE, "org_" + op);
            case REDEEM -> new Errand(op, verb, SOURCE, DESTINATION, before.secret());
            case COMPLETE, FAIL, EXPIRE -> new Errand(op, verb, SOURCE, DESTINATION, before.subject());
            default -> Errand.of(op, verb, SOURCE, DESTINATION);
        };
    }

    /** What leads from an offer to where it can be done. */
    private static List<Verb> before(Verb verb) {
        return switch (verb) {
            case CREATE, ACTIVATE, DEACTIVATE_AS_SOURCE, DEACTIVATE_AS_DESTINATION, RENAME, CHANGE_DATA_TYPES ->
                List.of();
            case REACTIVATE -> List.of(Verb.DEACTIVATE_AS_SOURCE);
            case ACCEPT_DATA_TYPES, DECLINE_DATA_TYPES -> List.of(Verb.ACTIVATE, Verb.CHANGE_DATA_TYPES);
            case ISSUE -> List.of(Verb.ACTIVATE);
            case REDEEM, EXPIRE -> List.of(Verb.ACTIVATE, Verb.ISSUE);
            case COMPLETE, FAIL -> List.of(Verb.ACTIVATE, Verb.ISSUE, Verb.REDEEM);
        };
    }
}
