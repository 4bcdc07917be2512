package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Status;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.UsableSource;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Outcome;
import dev.connections.spi.Position;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that no rule allows is refused when it is read, and stops nothing else. */
class BadConnectionRowsTest {

    private static final int BAD = 2;
    private static final int ALL = 4;

    private final Stored stored = new Stored();

    private Connection spoiled(String change) {
        List<Connection> all =
                IntStream.rangeClosed(1, ALL).mapToObj(stored::active).toList();
        Connection bad = all.get(BAD - 1);
        stored.spoil(
                "update connection set " + change + " where id = '" + bad.id().value() + "'");
        return bad;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form_version = 2",
                "activation_mode = 'canary'",
                "history_policy = 'canary'",
                "open_for = 'canary'",
                "open_for = 'PT-1S'",
                "open_for = 'PT0.0000001S'",
                "destination = source",
                "data_types = '{}'",
                "data_types = '{null}'",
                "data_types = '{Canary!}'",
                "data_types = '{{canary},{events}}'",
                "data_types = '{canary,events}'",
                "proposed_data_types = '{events}'",
                "proposed_data_types = '{null}'",
                "status = 'canary'",
                "status = 'active'",
                "status = 'PENDING'",
                "status = 'INACTIVE'",
                "pending_until = updated_at",
                "refused_by_destination = true",
                "periods_from = '{}', periods_until = '{}', periods_types = '{}'",
                "periods_from = '{}'",
                "periods_until = '{}'",
                "periods_until = '{null,null}'",
                "periods_types = '{}'",
                "periods_types = '{events,events}'",
                "periods_types = '{canary}'",
                "periods_types = '{Canary!}'",
                "periods_types = '{\"\"}'",
                "periods_types = '{\"events,\"}'",
                "periods_types = '{\",events\"}'",
                "periods_types = '{null}'",
                "periods_from = '{null}'",
                "periods_from = '{0}'",
                "periods_from = '{9223372036854775807}'",
                "periods_until = periods_from",
                "epoch = 0",
                "epoch = 2",
                "epoch = -1",
                "version = 0",
                "version = 1",
                "created_at = updated_at + interval '1 second'",
                "created_at = 'infinity'",
                "created_at = '0044-03-15 BC'",
                "updated_at = '-infinity'",
                "updated_at = '20000-01-01'"
            })
    void is_refused_by_name_and_the_others_are_answered(String change) {
        Connection bad = spoiled(change);

        Stored.assertRefused(
                "connection " + bad.id().value(),
                () -> stored.adapters.repository().find(bad.id()));
        Stored.assertFailed(() -> stored.connections.show(Stored.SOURCE, bad.id()));
        Stored.assertFailed(() -> stored.connections.deactivate(Stored.ACME, bad.id()));
        assertThat(decide(BAD).isPermit()).isFalse();
        IntStream.rangeClosed(1, ALL).filter(number -> number != BAD).forEach(this::assertAnswered);
        assertThat(stored.connections
                        .list(Stored.SOURCE, ConnectionFilter.all())
                        .connections())
                .hasSize(ALL - 1);
        assertThat(stored.adapters.repository().all(Position.START, ALL)).hasSize(ALL - 1);
    }

    private Decision decide(int number) {
        return stored.sharing.decide(Stored.flow(number), Stored.item(Stored.ANN));
    }

    private void assertAnswered(int number) {
        assertThat(decide(number).isPermit()).isTrue();
        assertThat(stored.sharing.usableSources(Stored.destination(number)))
                .extracting(UsableSource::organization)
                .containsExactly(Stored.SOURCE);
    }

    @Test
    void what_is_decided_on_it_is_indeterminate() {
        spoiled("status = 'canary'");

        assertThat(decide(BAD).outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(stored.sharing.usableSources(Stored.destination(BAD))).isEmpty();
        assertThat(stored.sharing.destinations(Stored.SOURCE, Stored.item(Stored.ANN)))
                .hasSize(ALL - 1);
    }

    @Test
    void pages_are_full_and_go_on_however_many_bad_rows_lie_between() {
        List<Connection> all =
                IntStream.rangeClosed(1, 12).mapToObj(stored::active).toList();
        all.subList(0, 5).forEach(this::spoil);
        all.subList(6, 10).forEach(this::spoil);
        List<Connection> good = List.of(all.get(5), all.get(10), all.get(11));

        var first = stored.connections.list(
                Stored.SOURCE, ConnectionFilter.all().status(Status.ACTIVE).limit(2));
        var second = stored.connections.list(
                Stored.SOURCE,
                ConnectionFilter.all()
                        .status(Status.ACTIVE)
                        .limit(2)
                        .after(first.next().orElseThrow()));

        assertThat(first.connections()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(Stream.concat(first.connections().stream(), second.connections().stream()))
                .containsExactlyInAnyOrderElementsOf(good);
        assertThat(stored.adapters.repository().all(Position.START, 2)).hasSize(2);
        assertThat(stored.adapters.repository().all(Position.START, 1)).hasSize(1);
    }

    @Test
    void any_number_of_rows_at_the_end_of_time_end_a_page() {
        Connection good = stored.active(1);
        IntStream.rangeClosed(2, 6)
                .mapToObj(stored::active)
                .forEach(bad -> stored.spoil("update connection set created_at = 'infinity' where id = '"
                        + bad.id().value() + "'"));

        for (int limit = 2; limit <= 7; limit++) {
            assertThat(stored.adapters.repository().all(Position.START, limit)).containsExactly(good);
        }
    }

    private void spoil(Connection connection) {
        stored.spoil("update connection set history_policy = 'canary' where id = '"
                + connection.id().value() + "'");
    }

    @Test
    void a_sweep_goes_past_it() {
        List<Connection> offers =
                IntStream.rangeClosed(1, 12).mapToObj(stored::offer).toList();
        offers.subList(0, 5).forEach(this::spoil);

        assertThat(stored.adapters.repository().due(Stored.later(), Position.START, 3))
                .hasSize(3);
        assertThat(stored.connectionsAt(Stored.later()).sweep()).isEqualTo(7);
        assertThat(stored.connectionsAt(Stored.later()).sweep()).isZero();
    }
}
