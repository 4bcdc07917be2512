package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentOrganizationsTest {

    private static final List<String> OF_ONE_HASH = List.of("AaAa", "AaBB", "BBAa", "BBBB");

    private final RecentOrganizations recent = new RecentOrganizations();

    @Test
    void keeps_two_of_one_hash() {
        OrganizationId one = recent.of("AaAa");
        OrganizationId other = recent.of("AaBB");

        assertThat(recent.of("AaAa")).isSameAs(one).hasToString("AaAa");
        assertThat(recent.of("AaBB")).isSameAs(other).hasToString("AaBB");
    }

    @Test
    void keeps_the_last_of_many_of_one_hash_and_makes_the_others_anew() {
        List<OrganizationId> made = OF_ONE_HASH.stream().map(recent::of).toList();

        assertThat(made).extracting(OrganizationId::value).isEqualTo(OF_ONE_HASH);
        assertThat(recent.of("AaBB")).isSameAs(made.get(1));
        assertThat(recent.of("BBBB")).isSameAs(made.get(3));
        assertThat(recent.of("AaAa")).isNotSameAs(made.get(0)).isEqualTo(made.get(0));
    }

    @Test
    void tells_ids_of_neighbouring_places_apart() {
        List<String> many =
                IntStream.range(0, 50_000).mapToObj(Integer::toString).toList();
        for (int round = 0; round < 2; round++) {
            assertThat(many.stream().map(recent::of))
                    .extracting(OrganizationId::value)
                    .isEqualTo(many);
        }
    }
}
