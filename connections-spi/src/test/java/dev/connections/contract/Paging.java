package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.organization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Role;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Pages follow one another by creation, then by id, complete and without repeats. */
interface Paging extends RepositoryTests {

    @Test
    default void lists_in_the_order_of_creation_then_of_id() {
        Connection third = at("b", NOON.plusSeconds(1));
        Connection second = at("a", NOON.plusSeconds(1));
        Connection fifth = at("\uD83D\uDE00", NOON.plusSeconds(2));
        Connection fourth = at("\uFF41", NOON.plusSeconds(2));
        Connection first = at("c", NOON);

        assertThat(repository().list(Listing.of(ACME))).containsExactly(first, second, third, fourth, fifth);
        assertThat(everything()).containsExactly(first, second, third, fourth, fifth);
    }

    @Test
    default void pages_of_any_size_are_complete_and_without_repeats() {
        List<Connection> stored = tenConnections();
        for (int limit = 1; limit <= stored.size() + 1; limit++) {
            int size = limit;
            assertThat(pages(size, after -> repository().list(query(after, size))))
                    .as("list by %s", size)
                    .isEqualTo(stored);
            assertThat(pages(size, after -> repository().all(after, size)))
                    .as("all by %s", size)
                    .isEqualTo(stored);
        }
    }

    @Test
    default void pages_stay_complete_while_others_insert() {
        List<Connection> stored = tenConnections();
        List<Connection> inserted = new ArrayList<>();

        List<Connection> paged = pages(3, after -> {
            List<Connection> page = repository().list(query(after, 3));
            int number = inserted.size();
            if (number < 4) {
                inserted.add(at("early" + number, NOON.minusSeconds(1)));
                inserted.add(at("late" + number, NOON.plusSeconds(60)));
            }
            return page;
        });

        List<Connection> expected = new ArrayList<>(stored);
        inserted.stream()
                .filter(connection -> connection.createdAt().isAfter(NOON))
                .forEach(expected::add);
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    default void a_filter_skips_and_the_page_is_still_full() {
        List<Connection> stored = tenConnections();
        Draft.of("0", INITECH, ACME).at(NOON.minusSeconds(1)).in(repository());

        assertThat(repository().list(query(Position.START, 2))).isEqualTo(stored.subList(0, 2));
    }

    @Test
    default void a_page_starts_after_a_place_that_need_not_be_taken() {
        List<Connection> stored = tenConnections();

        assertThat(repository().all(new Position(stored.get(4).createdAt(), ""), PLENTY))
                .isEqualTo(stored.subList(3, 10));
        assertThat(repository().all(new Position(NOON.plusSeconds(60), ""), PLENTY))
                .isEmpty();
    }

    private List<Connection> tenConnections() {
        List<Connection> stored = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            stored.add(at("c" + i, NOON.plusSeconds(i / 3)));
        }
        return stored;
    }

    private Connection at(String id, Instant createdAt) {
        return Draft.of(id, ACME, organization(id)).at(createdAt).in(repository());
    }

    private static ConnectionQuery query(Position after, int limit) {
        return new ConnectionQuery(
                ACME,
                Optional.of(Role.SOURCE),
                Optional.empty(),
                NOON,
                Optional.empty(),
                Optional.empty(),
                after,
                limit);
    }

    private static List<Connection> pages(int size, Function<Position, List<Connection>> list) {
        List<Connection> all = new ArrayList<>();
        List<Connection> page = list.apply(Position.START);
        while (page.size() == size) {
            all.addAll(page);
            assertThat(all).as("pages without end").hasSizeLessThan(PLENTY);
            page = list.apply(Position.of(page.get(size - 1)));
        }
        assertThat(page).hasSizeLessThan(size);
        all.addAll(page);
        return all;
    }
}
