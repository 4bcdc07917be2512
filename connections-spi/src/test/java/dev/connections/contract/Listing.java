package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.GLOBEX;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.INQUIRIES;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.Cast.types;
import static dev.connections.contract.RoundTrips.MICROSECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.DataType;
import dev.connections.NamePrefix;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A party's connections, by every filter alone and all of them combined. */
interface Listing extends RepositoryTests {

    Duration OPEN_FOR = Duration.ofHours(1);
    Instant END = NOON.plus(OPEN_FOR);

    @Test
    default void lists_what_matches_under_every_combination_of_filters() {
        List<Connection> stored = connectionsOfAllKinds();
        int found = 0;
        for (ConnectionQuery query : everyCombination()) {
            List<Connection> expected = stored.stream().filter(query::matches).toList();
            assertThat(repository().list(query)).as("%s", query).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    default void lists_both_sides_of_a_party_and_nothing_of_others() {
        Connection asSource = Draft.of("c1", ACME, GLOBEX).in(repository());
        Connection asDestination = Draft.of("c2", INITECH, ACME).in(repository());
        Draft.of("c3", INITECH, GLOBEX).in(repository());

        assertThat(repository().list(of(ACME))).containsExactly(asSource, asDestination);
        assertThat(repository().list(with(of(ACME), Optional.of(Role.SOURCE)))).containsExactly(asSource);
        assertThat(repository().list(with(of(ACME), Optional.of(Role.DESTINATION))))
                .containsExactly(asDestination);
        assertThat(repository().list(of(organization("nobody")))).isEmpty();
    }

    @Test
    default void an_offer_whose_time_is_over_is_listed_as_inactive_to_the_microsecond() {
        Connection offer = Draft.of("c1", ACME, GLOBEX)
                .under(Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(OPEN_FOR))
                .in(repository());
        Instant before = END.minus(MICROSECOND);

        assertThat(repository().list(with(of(ACME), Status.PENDING, before))).containsExactly(offer);
        assertThat(repository().list(with(of(ACME), Status.INACTIVE, before))).isEmpty();
        assertThat(repository().list(with(of(ACME), Status.PENDING, END))).isEmpty();
        assertThat(repository().list(with(of(ACME), Status.INACTIVE, END))).containsExactly(offer);
    }

    @Test
    default void a_proposed_data_type_is_not_listed_as_accepted() {
        Draft draft = Draft.of("c1", ACME, GLOBEX);
        Connection active = draft.activeIn(repository());
        Connection proposing = Draft.commit(
                repository(), active.changeDataTypes(draft.source(), types(EVENTS, RECORDS), draft.createdAt()));

        assertThat(repository().list(with(of(ACME), EVENTS))).containsExactly(proposing);
        assertThat(repository().list(with(of(ACME), RECORDS))).isEmpty();
    }

    private List<Connection> connectionsOfAllKinds() {
        Settings timed = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(OPEN_FOR);
        List<Connection> stored = new ArrayList<>();
        int number = 0;
        for (String name : List.of("News", "news 100%", "Ne_s")) {
            for (DataType[] types : List.of(new DataType[] {EVENTS}, new DataType[] {EVENTS, RECORDS})) {
                for (boolean asSource : List.of(true, false)) {
                    for (int kind = 0; kind < 5; kind++) {
                        OrganizationId other = organization(++number);
                        Draft draft = Draft.of("c" + (1_000 + number), asSource ? ACME : other, asSource ? other : ACME)
                                .named(name)
                                .sharing(types)
                                .at(NOON.plusSeconds(number / 4));
                        stored.add(
                                switch (kind) {
                                    case 0 -> draft.in(repository());
                                    case 1 -> draft.activeIn(repository());
                                    case 2 -> draft.inactiveIn(repository());
                                    case 3 -> draft.at(NOON).under(timed).in(repository());
                                    default ->
                                        draft.under(Settings.ENABLED_BY_DEFAULT).in(repository());
                                });
                    }
                }
            }
        }
        return stored.stream()
                .sorted((one, other) -> Position.of(one).compareTo(Position.of(other)))
                .toList();
    }

    private static List<ConnectionQuery> everyCombination() {
        List<ConnectionQuery> queries = new ArrayList<>();
        for (Optional<Role> role : orNone(Role.SOURCE, Role.DESTINATION)) {
            for (Optional<Status> status : orNone(Status.values())) {
                for (Instant asOf : List.of(END.minus(MICROSECOND), END)) {
                    for (Optional<DataType> type : orNone(EVENTS, RECORDS, INQUIRIES)) {
                        for (Optional<String> prefix : orNone("N", "News", "news 100%", "Ne_", "%", "S")) {
                            queries.add(new ConnectionQuery(
                                    ACME,
                                    role,
                                    status,
                                    asOf,
                                    type,
                                    prefix.map(NamePrefix::of),
                                    Position.START,
                                    PLENTY));
                        }
                    }
                }
            }
        }
        return queries;
    }

    @SafeVarargs
    private static <T> List<Optional<T>> orNone(T... values) {
        List<Optional<T>> all = new ArrayList<>(List.of(Optional.empty()));
        for (T value : values) {
            all.add(Optional.of(value));
        }
        return all;
    }

    static ConnectionQuery of(OrganizationId party) {
        return new ConnectionQuery(
                party,
                Optional.empty(),
                Optional.empty(),
                NOON,
                Optional.empty(),
                Optional.empty(),
                Position.START,
                PLENTY);
    }

    private static ConnectionQuery with(ConnectionQuery query, Optional<Role> role) {
        return new ConnectionQuery(
                query.party(),
                role,
                query.status(),
                query.asOf(),
                query.dataType(),
                query.namePrefix(),
                query.after(),
                query.limit());
    }

    private static ConnectionQuery with(ConnectionQuery query, Status status, Instant asOf) {
        return new ConnectionQuery(
                query.party(),
                query.role(),
                Optional.of(status),
                asOf,
                query.dataType(),
                query.namePrefix(),
                query.after(),
                query.limit());
    }

    private static ConnectionQuery with(ConnectionQuery query, DataType type) {
        return new ConnectionQuery(
                query.party(),
                query.role(),
                query.status(),
                query.asOf(),
                Optional.of(type),
                query.namePrefix(),
                query.after(),
                query.limit());
    }
}
