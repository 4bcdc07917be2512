package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ACME_TO_GLOBEX;
import static dev.connections.contract.Cast.GLOBEX;
import static dev.connections.contract.Cast.GLOBEX_TO_ACME;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.organization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.InsertResult.AliasTaken;
import dev.connections.spi.InsertResult.Inserted;
import dev.connections.spi.InsertResult.PairTaken;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One connection per pair and per alias of a source, over all statuses, for ever. */
interface Uniqueness extends RepositoryTests {

    @Test
    default void stores_a_new_connection_with_its_first_event() {
        Change created = Draft.of("c1", ACME_TO_GLOBEX).alias("globex").created();

        assertThat(repository().insert(created)).isEqualTo(new Inserted());

        assertStored(created.connection(), created);
    }

    @Test
    @Tag("promise-8")
    default void answers_which_connection_has_the_pair_in_every_status() {
        for (Connection taken : inEveryStatus()) {
            Change second = Draft.of("second", taken.flow()).created();

            assertThat(repository().insert(second)).as("%s", taken).isEqualTo(new PairTaken(taken.id()));

            assertAbsent(second);
            assertThat(repository().find(taken.flow())).contains(taken);
        }
    }

    @Test
    default void answers_which_connection_has_the_alias_in_every_status() {
        for (Connection taken : inEveryStatus()) {
            String alias = taken.destinationAlias().orElseThrow().value();
            Change second =
                    Draft.of("second", taken.source(), INITECH).alias(alias).created();

            assertThat(repository().insert(second)).as("%s", taken).isEqualTo(new AliasTaken(taken.id()));

            assertAbsent(second);
            assertThat(repository().find(second.connection().flow())).isEmpty();
        }
    }

    private List<Connection> inEveryStatus() {
        return List.of(
                Draft.of("pending", ACME, organization(1)).alias("one").in(repository()),
                Draft.of("active", ACME, organization(2)).alias("two").activeIn(repository()),
                Draft.of("inactive", ACME, organization(3)).alias("three").inactiveIn(repository()));
    }

    @Test
    default void answers_the_pair_when_the_pair_and_the_alias_are_taken() {
        Connection ofPair = Draft.of("pair", ACME, GLOBEX).in(repository());
        Draft.of("alias", ACME, INITECH).alias("shared").in(repository());

        assertThat(repository()
                        .insert(Draft.of("both", ACME, GLOBEX).alias("shared").created()))
                .isEqualTo(new PairTaken(ofPair.id()));
    }

    @Test
    @Tag("promise-9")
    default void an_insert_refused_for_its_alias_reserves_neither_pair_nor_id() {
        Connection first = Draft.of("c1", ACME, GLOBEX).alias("shared").in(repository());
        Draft second = Draft.of("c2", ACME, INITECH);
        assertThat(repository().insert(second.alias("shared").created())).isEqualTo(new AliasTaken(first.id()));

        assertThat(repository().insert(second.created())).isEqualTo(new Inserted());

        assertStored(second.created().connection(), second.created());
    }

    @Test
    @Tag("promise-9")
    default void an_insert_refused_for_its_pair_reserves_neither_alias_nor_id() {
        Connection first = Draft.of("c1", ACME, GLOBEX).in(repository());
        assertThat(repository()
                        .insert(Draft.of("c2", ACME, GLOBEX).alias("free").created()))
                .isEqualTo(new PairTaken(first.id()));
        Change third = Draft.of("c2", ACME, INITECH).alias("free").created();

        assertThat(repository().insert(third)).isEqualTo(new Inserted());

        assertStored(third.connection(), third);
    }

    @Test
    default void the_other_direction_is_another_pair() {
        Connection there = Draft.of("there", ACME_TO_GLOBEX).in(repository());
        Connection back = Draft.of("back", GLOBEX_TO_ACME).in(repository());

        assertThat(everything()).containsExactlyInAnyOrder(there, back);
    }

    @Test
    default void the_same_alias_of_another_source_is_free() {
        Connection first = Draft.of("c1", ACME, GLOBEX).alias("shared").in(repository());
        Connection second = Draft.of("c2", INITECH, GLOBEX).alias("shared").in(repository());

        assertThat(everything()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void connections_without_an_alias_do_not_share_one() {
        Connection first = Draft.of("c1", ACME, GLOBEX).in(repository());
        Connection second = Draft.of("c2", ACME, INITECH).in(repository());

        assertThat(everything()).containsExactlyInAnyOrder(first, second);
    }
}
