package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.organization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.NamePrefix;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.InsertResult.AliasTaken;
import dev.connections.spi.InsertResult.PairTaken;
import dev.connections.spi.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Strings that are equal in Java are equal in the store, and the other way round. */
interface ExactText extends RepositoryTests {

    /** Near misses of one another: under a loose collation, padding, folding or a pattern some of them are equal. */
    List<String> LOOK_ALIKES = List.of(
            "case",
            "Case",
            "CASE",
            "case ",
            " case",
            "\u00E9tude",
            "e\u0301tude",
            "etude",
            "stra\u00DFe",
            "strasse",
            "\u0131d",
            "id",
            "\u0130D",
            "ID",
            "%",
            "_",
            "\\",
            "c%",
            "cas_",
            "'; --",
            "zero\u200Bwidth",
            "zerowidth",
            "\uFF41",
            "a",
            "\u0430",
            "\uD83D\uDE00",
            "\uD83D\uDE01",
            "\uD83D\uDE00".repeat(128),
            "\uD83D\uDE00".repeat(127));

    @Test
    @Tag("promise-10")
    default void pairs_are_told_apart_exactly() {
        Map<Flow, Connection> stored = new LinkedHashMap<>();
        for (String text : LOOK_ALIKES) {
            Flow there = Flow.from(ACME).to(text);
            Flow back = Flow.from(text).to(ACME);
            stored.put(there, Draft.of("to" + stored.size(), there).in(repository()));
            stored.put(back, Draft.of("from" + stored.size(), back).in(repository()));
        }

        stored.forEach((flow, connection) -> {
            assertThat(repository().find(flow)).contains(connection);
            assertThat(repository().insert(Draft.of("again", flow).created()))
                    .isEqualTo(new PairTaken(connection.id()));
        });
        assertThat(repository().find(Flow.from(ACME).to("cAsE"))).isEmpty();
    }

    @Test
    @Tag("promise-10")
    default void aliases_are_told_apart_exactly() {
        Map<String, Connection> stored = new LinkedHashMap<>();
        for (String text : LOOK_ALIKES) {
            stored.put(
                    text,
                    Draft.of("c" + stored.size(), ACME, organization(stored.size()))
                            .alias(text)
                            .in(repository()));
        }

        stored.forEach((alias, connection) -> {
            assertThat(repository().find(connection.id())).contains(connection);
            assertThat(repository()
                            .insert(Draft.of("again", ACME, organization("other"))
                                    .alias(alias)
                                    .created()))
                    .isEqualTo(new AliasTaken(connection.id()));
        });
    }

    @Test
    @Tag("promise-10")
    default void ids_are_told_apart_exactly() {
        Map<String, Connection> stored = new LinkedHashMap<>();
        for (String text : LOOK_ALIKES) {
            stored.put(text, Draft.of(text, ACME, organization(stored.size())).in(repository()));
        }

        stored.forEach((id, connection) -> {
            assertThat(repository().find(ConnectionId.of(id))).contains(connection);
            assertThat(repository().events(ConnectionId.of(id), 0, PLENTY)).hasSize(1);
        });
        assertThat(repository().find(ConnectionId.of("cAsE"))).isEmpty();
        assertThat(repository().events(ConnectionId.of("cAsE"), 0, PLENTY)).isEmpty();
    }

    @Test
    default void parties_are_listed_exactly() {
        Map<String, Connection> stored = new LinkedHashMap<>();
        for (String text : LOOK_ALIKES) {
            stored.put(
                    text,
                    Draft.of("c" + stored.size(), OrganizationId.of(text), ACME).in(repository()));
        }

        stored.forEach((party, connection) -> assertThat(
                        repository().list(connectionsOf(OrganizationId.of(party), Optional.empty())))
                .containsExactly(connection));
    }

    @Test
    default void a_name_prefix_is_taken_literally() {
        for (int i = 0; i < LOOK_ALIKES.size(); i++) {
            Draft.of("c" + i, ACME, organization(i))
                    .named("\u00B7" + LOOK_ALIKES.get(i))
                    .in(repository());
        }

        for (String text : LOOK_ALIKES) {
            String prefix = "\u00B7" + text.stripTrailing();
            assertThat(repository().list(connectionsOf(ACME, Optional.of(NamePrefix.of(prefix)))))
                    .as(prefix)
                    .isNotEmpty()
                    .containsExactlyElementsOf(everything().stream()
                            .filter(connection -> connection.name().value().startsWith(prefix))
                            .toList());
        }
    }

    private static ConnectionQuery connectionsOf(OrganizationId party, Optional<NamePrefix> prefix) {
        return new ConnectionQuery(
                party, Optional.empty(), Optional.empty(), Cast.NOON, Optional.empty(), prefix, Position.START, PLENTY);
    }
}
