package dev.connections.lifecycle;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import dev.connections.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** One command of a random sequence; its clock is so much later than the command's before, or earlier. */
record Step(Action action, Actor actor, ConnectionName name, DataTypes types, Duration later) {

    private static final Arbitrary<Action> ACTIONS = Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(Action.ACTIVATE, Action.REACTIVATE, Action.CHANGE_DATA_TYPES)),
            Tuple.of(2, Arbitraries.of(Action.DEACTIVATE, Action.ACCEPT_DATA_TYPES, Action.DECLINE_DATA_TYPES)),
            Tuple.of(1, Arbitraries.of(Action.EXPIRE, Action.RENAME)));
    private static final Arbitrary<OrganizationId> ORGANIZATIONS =
            Arbitraries.frequency(Tuple.of(6, Scene.ACME), Tuple.of(6, Scene.GLOBEX), Tuple.of(1, Scene.INITECH));
    private static final Arbitrary<ConnectionName> NAMES =
            Arbitraries.of("Newsletter", "Loyalty", "Returns").map(ConnectionName::of);
    private static final Arbitrary<DataTypes> TYPES = Arbitraries.of(
                    List.of("events", "records", "inquiries", "visits"))
            .set()
            .ofMinSize(1)
            .map(Step::types);
    private static final Arbitrary<Duration> LATER = Arbitraries.frequency(
            Tuple.of(4, Duration.ofHours(1)),
            Tuple.of(1, Duration.ZERO),
            Tuple.of(1, Duration.ofNanos(1000)),
            Tuple.of(1, Duration.ofNanos(1)),
            Tuple.of(1, Duration.ofDays(14)),
            Tuple.of(1, Duration.ofDays(20)),
            Tuple.of(1, Duration.ofHours(-3)),
            Tuple.of(1, Duration.ofDays(-40)));

    /** Commands of anyone, most of them of the side that may give them: else hardly a proposal would be accepted. */
    static Arbitrary<List<Step>> sequences() {
        return sequences(ACTIONS.flatMap(action -> steps(
                action,
                Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(entitled(action))), Tuple.of(1, actors(ORGANIZATIONS))))));
    }

    static Arbitrary<List<Step>> sequencesOf(OrganizationId organization) {
        return sequences(ACTIONS.flatMap(action -> steps(action, actors(Arbitraries.just(organization)))));
    }

    private static Arbitrary<List<Step>> sequences(Arbitrary<Step> steps) {
        return steps.withoutEdgeCases()
                .list()
                .ofMaxSize(40)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    private static Arbitrary<Step> steps(Action action, Arbitrary<Actor> actors) {
        return Combinators.combine(actors, NAMES, TYPES, LATER)
                .as((actor, name, types, later) -> new Step(action, actor, name, types, later));
    }

    private static Arbitrary<Actor> actors(Arbitrary<OrganizationId> organizations) {
        return Combinators.combine(organizations, Arbitraries.of(Channel.class))
                .as((organization, channel) -> Actor.of(organization).via(channel));
    }

    private static Actor entitled(Action action) {
        return switch (action) {
            case ACTIVATE, ACCEPT_DATA_TYPES, DECLINE_DATA_TYPES -> Scene.DESTINATION;
            default -> Scene.SOURCE;
        };
    }

    private static DataTypes types(Set<String> names) {
        return DataTypes.restore(names);
    }

    Ruling rule(Connection connection, Instant now) {
        return switch (action) {
            case CREATE -> throw new IllegalStateException("there is a connection");
            case ACTIVATE -> connection.activate(actor, now);
            case DEACTIVATE -> connection.deactivate(actor, now);
            case REACTIVATE -> connection.reactivate(actor, now);
            case ACCEPT_DATA_TYPES -> connection.acceptDataTypes(actor, now);
            case DECLINE_DATA_TYPES -> connection.declineDataTypes(actor, now);
            case RENAME -> connection.rename(actor, name, now);
            case CHANGE_DATA_TYPES -> connection.changeDataTypes(actor, types, now);
            case EXPIRE -> connection.expire(now);
        };
    }
}
