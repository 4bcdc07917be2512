package dev.connections.compact;

import static dev.connections.compact.Tables.assertKept;
import static dev.connections.compact.Tables.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.PeriodForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void keeps_every_field() {
        ConnectionForm.Builder offer = Made.active("c-1", "acme", "globex");
        offer.activationMode("BY_DESTINATION")
                .historyPolicy("FROM_ACTIVATION")
                .openFor(Duration.ofSeconds(Long.MAX_VALUE, 999_999_000))
                .status("PENDING")
                .pendingUntil(Instant.parse("9999-12-31T23:59:59.999999Z"))
                .periods(List.of())
                .epoch(0)
                .createdAt(Instant.parse("0001-01-01T00:00:00Z"))
                .updatedAt(Instant.parse("9999-12-31T23:59:59.999999Z"))
                .version(Long.MAX_VALUE);
        assertKept(Connection.restore(offer.build()));
        assertKept(Connection.restore(offer.refusedByDestination(true).build()));
        assertKept(Connection.restore(offer.status("INACTIVE").build()));
        ConnectionForm.Builder proposing = Made.active("c-1", "acme", "globex");
        proposing.activationMode("BY_DESTINATION").proposedDataTypes(List.of("records", "visits"));
        assertKept(Connection.restore(proposing.version(3).build()));
    }

    @Test
    void keeps_more_data_types_than_a_long_has_bits() {
        List<String> some = names(0, 64);
        List<String> others = names(64, 128);
        assertKept(Made.carrying("c-1", "globex", some, others, some, names(32, 96)));
        assertKept(Made.carrying("c-1", "globex", names(0, 30), names(30, 60)));

        List<Connection> many = IntStream.range(0, 300)
                .mapToObj(i -> Made.carrying("c-" + i, "to-" + i, names(i, i + 1 + i % 64), names(2 * i, 2 * i + 3)))
                .toList();
        Table table = Tables.of(many.toArray(Connection[]::new));
        many.forEach(connection -> assertThat(find(table, connection.flow())).contains(connection));
    }

    @Test
    void gives_a_connection_that_keeps_its_data_types_no_other_bits_for_them() {
        Connection[] many = IntStream.range(0, 20)
                .mapToObj(i -> Made.carrying("c-" + i, "to-" + i, names(64 * i, 64 * i + 64)))
                .toArray(Connection[]::new);
        TableDraft draft = Tables.of(many).draft();
        for (int i = 0; i < 100; i++) {
            draft.put(many[i % 20], false);
        }
        Table table = draft.done();

        assertThat(table.palettes).hasSize(20);
        assertThat(table.connections()).containsExactlyInAnyOrder(many);
    }

    @Test
    void gives_new_data_types_bits_in_the_next_table_and_not_in_the_one_before() {
        DataType visits = DataType.of("visits");
        Table table = Tables.of(Made.carrying("c-1", "globex", List.of("events")));
        TableDraft draft = table.draft();
        draft.put(Made.carrying("c-2", "initech", List.of("visits")), false);

        assertThat(draft.done().palettes[0].bit(visits)).isNotZero();
        assertThat(table.palettes[0].bit(visits)).isZero();
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "type-" + i).sorted().toList();
    }

    @Test
    void tells_organizations_and_ids_with_equal_hashes_apart() {
        List<String> alike = new ArrayList<>(List.of(""));
        for (int i = 0; i < 6; i++) {
            alike = alike.stream()
                    .flatMap(text -> Stream.of(text + "Aa", text + "BB"))
                    .toList();
        }
        List<Connection> connections = new ArrayList<>();
        for (String destination : alike.subList(1, alike.size())) {
            connections.add(Connection.restore(
                    Made.active(destination, alike.get(0), destination).build()));
            connections.add(Connection.restore(
                    Made.active("to " + destination, destination, alike.get(0)).build()));
        }
        Table table = Tables.of(connections.toArray(Connection[]::new));

        for (Connection connection : connections) {
            assertThat(find(table, connection.flow())).contains(connection);
            assertThat(table.find(connection.id())).contains(connection);
        }
        assertThat(find(table, Flow.from(alike.get(1)).to(alike.get(2)))).isEmpty();
        assertThat(find(table, Flow.from(alike.get(0)).to("C#AaAaAaAaAa"))).isEmpty();
        assertThat(table.find(ConnectionId.of(alike.get(0)))).isEmpty();
        assertThat(table.from(OrganizationId.of(alike.get(0)))).hasSize(63);
        assertThat(table.to(OrganizationId.of(alike.get(0)))).hasSize(63);
    }

    @Test
    void finds_each_of_very_many_connections_after_changes_of_any_of_them() {
        int side = 110;
        SplittableRandom random = new SplittableRandom(42);
        Map<Flow, Connection> all = new HashMap<>();
        TableDraft draft = Table.EMPTY.draft();
        for (int i = 0; i < 20_000; i++) {
            String source = "source-" + random.nextInt(side);
            String destination = "destination-" + random.nextInt(side);
            Connection connection = Connection.restore(Made.active(source + " to " + destination, source, destination)
                    .name("x".repeat(1 + random.nextInt(100)))
                    .version(1 + random.nextInt(200))
                    .build());
            draft.put(connection, false);
            all.put(connection.flow(), connection);
        }
        Table table = draft.done();

        assertThat(table.count()).isEqualTo(all.size()).isGreaterThan(9_000);
        assertThat(table.connections())
                .hasSize(all.size())
                .allSatisfy(connection -> assertThat(connection).isEqualTo(all.get(connection.flow())));
        all.forEach((flow, connection) -> {
            assertThat(find(table, flow)).contains(connection);
            assertThat(table.find(connection.id())).contains(connection);
        });
        for (int i = 0; i < side; i++) {
            OrganizationId source = OrganizationId.of("source-" + i);
            OrganizationId destination = OrganizationId.of("destination-" + i);
            assertThat(table.from(source))
                    .containsExactlyInAnyOrderElementsOf(all.keySet().stream()
                            .filter(flow -> flow.source().equals(source))
                            .toList());
            assertThat(table.to(destination))
                    .containsExactlyInAnyOrderElementsOf(all.keySet().stream()
                            .filter(flow -> flow.destination().equals(destination))
                            .toList());
            assertThat(table.to(source)).isEmpty();
        }
    }

    @Test
    void shares_with_the_next_table_what_has_not_changed_and_changes_nothing_in_it() {
        Table table = Tables.of(IntStream.range(0, 3_000)
                .mapToObj(i -> Connection.restore(
                        Made.active("c-" + i, "acme", "to-" + i).build()))
                .toArray(Connection[]::new));
        Connection changed = Connection.restore(
                Made.active("c-7", "acme", "to-7").version(2).name("Other").build());
        TableDraft draft = table.draft();
        draft.put(changed, false);
        Table next = draft.done();

        assertThat(find(next, changed.flow())).contains(changed);
        assertThat(find(table, changed.flow()).orElseThrow().version()).isEqualTo(1);
        long same = IntStream.range(0, table.leaves.size())
                .filter(i -> table.leaves.get(i) == next.leaves.get(i))
                .count();
        assertThat(same).isEqualTo(table.leaves.size() - 1).isLessThan(300);
    }

    @Test
    void takes_a_history_that_fills_a_leaf_alone() {
        assertKept(withPeriods(5_000));
    }

    @Test
    void takes_two_longs_for_a_period_that_carried_the_types_of_now() {
        long[] few = Tables.of(withPeriods(2)).leaves.get(0);
        long[] more = Tables.of(withPeriods(42)).leaves.get(0);

        assertThat(more.length - few.length).isEqualTo(80);
    }

    private static Connection withPeriods(int count) {
        List<PeriodForm> periods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PeriodForm.Builder period = PeriodForm.builder();
            period.from(Made.hour(2 * i)).dataTypes(List.of("events"));
            periods.add((i == count - 1 ? period : period.until(Made.hour(2 * i + 1))).build());
        }
        return Connection.restore(Made.active("c-1", "acme", "globex")
                .periods(periods)
                .epoch(count)
                .version(2L * count)
                .updatedAt(Made.hour(2 * count - 2))
                .build());
    }
}
