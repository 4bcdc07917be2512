package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ACME_TO_GLOBEX;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.Cast.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.EventType;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read is what was written, down to the microsecond. */
interface RoundTrips extends RepositoryTests {

    Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    Duration MICROSECOND = Duration.ofNanos(1_000);

    @Test
    default void keeps_every_field_of_a_connection_and_of_every_type_of_event() {
        Draft draft = Draft.of("c1", ACME_TO_GLOBEX)
                .alias("Globex \u00C9")
                .named("Spring \uD83C\uDF31 offer")
                .under(Settings.ACTIVATED_BY_DESTINATION
                        .sharing(HistoryPolicy.ALL)
                        .offersStayOpenFor(Duration.ofDays(14).plus(MICROSECOND)));
        Actor source = draft.source().as("staff-\u00E9");
        Actor destination = draft.destination().as("Staff 2");
        List<BiFunction<Connection, Instant, Ruling>> commands = List.of(
                (connection, now) -> connection.activate(destination, now),
                (connection, now) -> connection.changeDataTypes(source, types(EVENTS, RECORDS), now),
                (connection, now) -> connection.acceptDataTypes(destination, now),
                (connection, now) -> connection.changeDataTypes(source, types(EVENTS), now),
                (connection, now) -> connection.changeDataTypes(source, types(EVENTS, RECORDS), now),
                (connection, now) -> connection.declineDataTypes(destination, now),
                (connection, now) -> connection.deactivate(destination, now),
                (connection, now) -> connection.reactivate(source, now),
                (connection, now) -> connection.activate(destination, now),
                (connection, now) -> connection.deactivate(source, now),
                (connection, now) -> connection.reactivate(draft.source(), now),
                (connection, now) -> connection.rename(source, ConnectionName.of("100 % _ \\ ' \""), now),
                (connection, now) -> connection.expire(now.plus(Duration.ofDays(15))));
        Connection connection = draft.in(repository());
        List<ConnectionEvent> events = new ArrayList<>(List.of(draft.created().event()));
        Instant now = NOON;

        for (BiFunction<Connection, Instant, Ruling> command : commands) {
            now = now.plus(Duration.ofHours(1)).plus(MICROSECOND);
            Change change = Draft.change(command.apply(connection, now));
            connection = Draft.commit(repository(), change);
            events.add(change.event());
            assertKept(connection, events);
        }

        assertThat(events).extracting(ConnectionEvent::type).containsAll(EnumSet.allOf(EventType.class));
        assertThat(connection.periods().list()).hasSizeGreaterThan(3);
    }

    @Test
    default void keeps_every_setting() {
        int number = 0;
        for (ActivationMode mode : ActivationMode.values()) {
            for (HistoryPolicy policy : HistoryPolicy.values()) {
                Settings settings = Settings.of(mode).sharing(policy);
                for (Settings each : List.of(
                        settings,
                        settings.offersStayOpenFor(MICROSECOND),
                        settings.offersStayOpenFor(Duration.ofDays(3_650_000)))) {
                    Draft draft =
                            Draft.of("c" + ++number, ACME, organization(number)).under(each);
                    assertKept(draft.in(repository()), List.of(draft.created().event()));
                }
            }
        }
    }

    @Test
    default void keeps_the_first_and_the_last_instant_of_all() {
        Draft earliest = Draft.of("c1", ACME, organization(1)).at(FIRST);
        Draft latest = Draft.of("c2", ACME, organization(2))
                .at(LAST)
                .under(Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(Duration.ofDays(1)));
        Connection first = earliest.in(repository());
        assertKept(first, List.of(earliest.created().event()));

        Change ended = Draft.change(first.deactivate(earliest.source(), LAST));
        assertKept(Draft.commit(repository(), ended), List.of(earliest.created().event(), ended.event()));

        Connection last = latest.in(repository());
        assertThat(last.pendingUntil()).contains(LAST);
        assertKept(last, List.of(latest.created().event()));
        assertThat(everything()).containsExactly(ended.connection(), last);
    }

    @Test
    default void keeps_the_longest_texts_and_the_most_data_types() {
        String astral = "\uD83D\uDE00";
        DataType[] most = IntStream.range(0, 64)
                .mapToObj(number -> DataType.of("t" + "x".repeat(125) + (10 + number)))
                .toArray(DataType[]::new);
        Draft draft = Draft.of(astral.repeat(128), organization(1), organization("\u00E9".repeat(124)))
                .alias(astral.repeat(128))
                .named(astral.repeat(200))
                .sharing(most);

        assertKept(draft.in(repository()), List.of(draft.created().event()));
    }

    private void assertKept(Connection connection, List<ConnectionEvent> events) {
        Connection found = repository().find(connection.id()).orElseThrow();
        assertThat(found).isEqualTo(connection);
        assertThat(found.toForm()).isEqualTo(connection.toForm());
        assertThat(repository().find(connection.flow())).contains(connection);
        List<ConnectionEvent> kept = repository().events(connection.id(), 0, PLENTY);
        assertThat(kept).isEqualTo(events);
        assertThat(kept)
                .extracting(ConnectionEvent::toForm)
                .containsExactlyElementsOf(
                        events.stream().map(ConnectionEvent::toForm).toList());
        assertThat(Connection.fold(kept)).isEqualTo(connection);
    }
}
