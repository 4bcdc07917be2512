package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.RoundTrips.MICROSECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Settings;
import dev.connections.spi.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Offers whose time is over and whose end is not yet written down. */
interface DueOffers extends RepositoryTests {

    Duration HOUR = Duration.ofHours(1);

    @Test
    default void an_offer_is_due_from_its_end_on_to_the_microsecond() {
        Connection offer = open(1, HOUR).in(repository());

        assertThat(repository().due(NOON.plus(HOUR).minus(MICROSECOND), Position.START, PLENTY))
                .isEmpty();
        assertThat(repository().due(NOON.plus(HOUR), Position.START, PLENTY)).containsExactly(offer);
        assertThat(repository().due(NOON.plus(HOUR).plus(MICROSECOND), Position.START, PLENTY))
                .containsExactly(offer);
    }

    @Test
    default void the_longest_overdue_comes_first_up_to_the_limit() {
        Connection third = open(1, HOUR.multipliedBy(3)).in(repository());
        Connection first = open(2, HOUR).in(repository());
        Connection second = open(3, HOUR.multipliedBy(2)).in(repository());

        assertThat(repository().due(NOON.plus(HOUR.multipliedBy(9)), Position.START, PLENTY))
                .containsExactly(first, second, third);
        assertThat(repository().due(NOON.plus(HOUR.multipliedBy(9)), Position.START, 2))
                .containsExactly(first, second);
        assertThat(repository().due(NOON.plus(HOUR.multipliedBy(9)), Position.START, 1))
                .containsExactly(first);
    }

    @Test
    default void a_page_of_what_is_due_starts_after_a_place_whatever_has_been_written_before_it() {
        Connection third = open(3, HOUR).in(repository());
        Connection first = open(1, HOUR).in(repository());
        Connection fourth = open(2, HOUR.plus(MICROSECOND)).in(repository());
        Connection second = open(20, HOUR).in(repository());
        List<Connection> all = List.of(first, second, third, fourth);
        Instant now = NOON.plus(HOUR).plus(HOUR);
        assertThat(repository().due(now, Position.START, PLENTY)).isEqualTo(all);

        for (int passed = 1; passed <= all.size(); passed++) {
            Position last = Position.ofEnd(all.get(passed - 1));
            assertThat(repository().due(now, last, PLENTY)).isEqualTo(all.subList(passed, all.size()));
            assertThat(repository().due(now, last, 1)).isEqualTo(all.subList(passed, Math.min(passed + 1, all.size())));
        }
        assertThat(repository().due(NOON.plus(HOUR), Position.ofEnd(first), PLENTY))
                .containsExactly(second, third);

        Draft.commit(repository(), second.expire(now));

        assertThat(repository().due(now, Position.ofEnd(second), PLENTY)).containsExactly(third, fourth);
        assertThat(repository().due(now, Position.ofEnd(first), PLENTY)).containsExactly(third, fourth);
    }

    @Test
    default void only_what_is_recorded_as_pending_is_due() {
        Connection offer = open(1, HOUR).in(repository());
        open(2, HOUR).activeIn(repository());
        open(3, HOUR).inactiveIn(repository());
        Draft.of("c4", ACME, organization(4)).in(repository());

        assertThat(repository().due(NOON.plus(HOUR), Position.START, PLENTY)).containsExactly(offer);

        Connection expired = Draft.commit(repository(), offer.expire(NOON.plus(HOUR)));

        assertThat(expired.pendingUntil()).isPresent();
        assertThat(repository().due(NOON.plus(HOUR), Position.START, PLENTY)).isEmpty();
    }

    private static Draft open(int number, Duration openFor) {
        return Draft.of("c" + number, ACME, organization(number))
                .under(Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(openFor));
    }
}
