package dev.connections.postgres;

import static dev.connections.DataType.EVENTS;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.NamePrefix;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.Position;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calls of all ports but that of the share tokens, on {@link Million}. */
final class PlannedConnectionCalls {

    private static final int PAGE = QueryPlansTest.PAGE;
    private static final OrganizationId HUB = OrganizationId.of("org_hub");
    private static final OrganizationId ON_BOTH_SIDES = OrganizationId.of("org_500");
    private static final ConnectionId ONE = ConnectionId.of("con_5");

    /** Half of what there is comes after it. */
    private static final Position MIDDLE = new Position(Million.MADE.minus(Duration.ofHours(139)), "con_");

    private PlannedConnectionCalls() {}

    static Stream<PlannedCall> all() {
        return Stream.of(single(), lists(), others()).flatMap(calls -> calls);
    }

    // spotless:off: a table
    private static Stream<PlannedCall> single() {
        return Stream.of(
                PlannedCall.of("find by id", on -> on.repository().find(ONE), "connection_pkey"),
                PlannedCall.of("find by flow", on -> on.repository().find(Flow.from("org_5").to("org_6")), "connection_pair"),
                PlannedCall.of("insert", on -> on.repository().insert(offer("org_1", "org_" + UUID.randomUUID())), "connection_pkey"),
                PlannedCall.of("insert, the pair is taken", on -> on.repository().insert(offer("org_5", "org_6")), "connection_pair"),
                PlannedCall.of("insert, the alias is taken", on -> on.repository().insert(offerTo("alias_6", "org_6")), "connection_pair", "connection_alias"),
                PlannedCall.prepared("commit", silent -> renaming(silent.repository().find(ONE).orElseThrow()), "connection_pkey"),
                PlannedCall.of("all", on -> on.repository().all(Position.START, PAGE), "connection_in_order"),
                PlannedCall.of("all, from the middle", on -> on.repository().all(MIDDLE, PAGE), "connection_in_order"),
                PlannedCall.of("due", on -> on.repository().due(QueryPlansTest.NOW, Position.START, PAGE), "connection_due"),
                PlannedCall.of("events", on -> on.repository().events(ONE, 1, PAGE), "connection_event_pkey"));
    }

    private static Stream<PlannedCall> others() {
        return Stream.of(
                PlannedCall.of("consent of 1 person", on -> on.consents().statements(about(1)), "statement_of_subject"),
                PlannedCall.of("consent of 100 people", on -> on.consents().statements(about(100)), "statement_of_subject"),
                PlannedCall.of("consent of 1000 people", on -> on.consents().statements(about(1_000)), "statement_of_subject"),
                PlannedCall.filtered("consent of someone talkative", on -> on.consents().statements(aboutTheTalkative()), "statement_of_subject"),
                PlannedCall.of("record", on -> on.consents().record(Statement.denied(SubjectId.of("sub_7"), OrganizationId.of("org_7"), Scope.everythingToAnyone()))),
                PlannedCall.of("find by alias", on -> on.directory().find(Alias.of("alias_7")), "organization_alias_key"),
                PlannedCall.of("exists", on -> on.directory().exists(OrganizationId.of("org_7")), "organization_pkey"),
                PlannedCall.of("put", on -> on.directory().put(OrganizationId.of("org_8"), Alias.of("alias_7")), "organization_alias_key"));
    }
    // spotless:on

    private static Stream<PlannedCall> lists() {
        return Stream.of(HUB, ON_BOTH_SIDES)
                .flatMap(party -> Stream.of(
                                Optional.of(Role.SOURCE), Optional.of(Role.DESTINATION), Optional.<Role>empty())
                        .flatMap(role -> Stream.of(Position.START, MIDDLE).flatMap(from -> lists(party, role, from))));
    }

    private static Stream<PlannedCall> lists(OrganizationId party, Optional<Role> role, Position from) {
        String name = "list " + party + ", " + role.map(Role::name).orElse("EITHER")
                + (from.equals(MIDDLE) ? ", from the middle" : "");
        String[] indexes = Stream.of(Role.values())
                .filter(side -> role.stream().allMatch(side::equals))
                .map(side -> "connection_of_" + side.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        Optional<DataType> events = Optional.of(EVENTS);
        Optional<NamePrefix> newsletter = Optional.of(NamePrefix.of("Newsletter"));
        ConnectionQuery all = query(party, role, Optional.empty(), Optional.empty(), Optional.empty(), from);
        ConnectionQuery many = query(party, role, Optional.of(Status.ACTIVE), events, newsletter, from);
        ConnectionQuery few =
                query(party, role, Optional.of(Status.INACTIVE), Optional.empty(), Optional.empty(), from);
        return Stream.of(
                PlannedCall.of(name, on -> on.repository().list(all), indexes),
                PlannedCall.filtered(name + ", active", on -> on.repository().list(many), indexes),
                PlannedCall.filtered(name + ", inactive", on -> on.repository().list(few), indexes));
    }

    private static ConnectionQuery query(
            OrganizationId party,
            Optional<Role> role,
            Optional<Status> status,
            Optional<DataType> dataType,
            Optional<NamePrefix> prefix,
            Position from) {
        return new ConnectionQuery(party, role, status, QueryPlansTest.NOW, dataType, prefix, from, PAGE);
    }

    private static ConsentQuestion about(int people) {
        Set<SubjectId> subjects = IntStream.range(0, people)
                .mapToObj(number -> SubjectId.of("sub_" + (7 + number % 100 * 1_000 + number / 100)))
                .collect(Collectors.toSet());
        return new ConsentQuestion(OrganizationId.of("org_7"), Set.of(OrganizationId.of("org_8")), subjects);
    }

    private static ConsentQuestion aboutTheTalkative() {
        return new ConsentQuestion(
                OrganizationId.of("org_1"),
                Set.of(OrganizationId.of("org_77")),
                Set.of(SubjectId.of("sub_talkative_7")));
    }

    private static Change offer(String source, String destination) {
        return offer(Terms.of(Flow.from(source).to(destination), Settings.ACTIVATED_BY_DESTINATION));
    }

    private static Change offerTo(String alias, String source) {
        Flow flow = Flow.from(source).to("org_elsewhere");
        return offer(Terms.of(flow, Settings.ACTIVATED_BY_DESTINATION).namedBy(Alias.of(alias)));
    }

    private static Change offer(Terms terms) {
        ConnectionId id = ConnectionId.of("con_" + UUID.randomUUID());
        Offer offer = Offer.to(terms.flow().destination()).named("New").sharing(EVENTS);
        Actor source = Actor.of(terms.flow().source()).via(Channel.API);
        return (Change) Connection.create(id, terms, offer, source, QueryPlansTest.NOW);
    }

    private static Consumer<PostgresAdapters> renaming(Connection found) {
        Actor source = Actor.of(found.source()).via(Channel.API);
        ConnectionName name = ConnectionName.of(UUID.randomUUID().toString());
        Change renamed = (Change) found.rename(source, name, QueryPlansTest.NOW);
        return on -> on.repository().commit(renamed);
    }
}
