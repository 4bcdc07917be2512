package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class PositionProperties {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void ids_are_in_the_order_of_their_code_points(@ForAll("ids") String one, @ForAll("ids") String other) {
        int expected =
                Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

        assertThat(Integer.signum(new Position(AT, one).compareTo(new Position(AT, other))))
                .isEqualTo(Integer.signum(expected));
        Statistics.collect(Integer.signum(expected), Integer.signum(one.compareTo(other)) == Integer.signum(expected));
        Statistics.coverage(coverage -> coverage.check(1, false).percentage(share -> share > 0));
    }

    @Property
    void an_earlier_instant_is_before_whatever_the_ids(@ForAll("ids") String one, @ForAll("ids") String other) {
        assertThat(new Position(AT.minusNanos(1_000), one)).isLessThan(new Position(AT, other));
    }

    /** Of few characters, some of which are halves of others: that is where the orders of text differ. */
    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(Set.of("a", "b", "\u00e9", "\ue000", "\uffee", "\ud83d", "\ude00", "\ud83d\ude00"))
                .list()
                .ofMaxSize(4)
                .map(characters -> String.join("", characters));
    }
}
