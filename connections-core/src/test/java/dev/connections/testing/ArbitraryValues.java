package dev.connections.testing;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.ProofReference;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random values of the library's own types: few of each, and instants on one grid, so that they meet often. */
final class ArbitraryValues {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private ArbitraryValues() {}

    static Arbitrary<OrganizationId> organizations() {
        return Arbitraries.of(Cast.ORGANIZATIONS).map(OrganizationId::of);
    }

    static Arbitrary<SubjectId> subjects() {
        return Arbitraries.of(Cast.SUBJECTS).map(SubjectId::of);
    }

    static Arbitrary<DataType> dataTypes() {
        return Arbitraries.of(Cast.DATA_TYPES).map(DataType::of);
    }

    static Arbitrary<DataTypes> setsOfDataTypes() {
        return dataTypes().set().ofMinSize(1).map(DataTypes::of);
    }

    static Arbitrary<Actor> actors() {
        return Combinators.combine(
                        organizations(),
                        Arbitraries.of(Channel.class),
                        ArbitraryTexts.like("staff-4711").optional(0.2))
                .as((organization, channel, principal) -> {
                    Actor actor = Actor.of(organization).via(channel);
                    return principal.map(actor::as).orElse(actor);
                });
    }

    /** An organization in the dashboard, where either side may do all that it may do at all. */
    static Actor acting(OrganizationId organization) {
        return Actor.of(organization).via(Channel.DASHBOARD);
    }

    static Arbitrary<Flow> flows() {
        return organizations()
                .tuple2()
                .filter(pair -> !pair.get1().equals(pair.get2()))
                .map(pair -> Flow.from(pair.get1()).to(pair.get2()));
    }

    /** Instants of two days, on the hour or a microsecond beside it. */
    static Arbitrary<Instant> instants() {
        return Combinators.combine(Arbitraries.integers().between(0, 48), Arbitraries.of(0, 0, 0, 1, -1))
                .as((hours, ticks) -> FIRST.plus(Duration.ofHours(hours)).plusNanos(ticks * 1_000L));
    }

    static Arbitrary<Item> items() {
        return Combinators.combine(
                        dataTypes(), subjects().optional(0.95), instants().optional(0.95))
                .as((type, subject, collectedAt) -> {
                    Item item = Item.of(type);
                    Item timed = collectedAt.map(item::collectedAt).orElse(item);
                    return subject.map(timed::about).orElse(timed);
                });
    }

    static Arbitrary<Scope> scopes() {
        return Combinators.combine(dataTypes().optional(0.5), organizations().optional(0.6))
                .as((type, destination) -> type.map(
                                one -> destination.map(to -> Scope.of(one, to)).orElseGet(() -> Scope.toAnyone(one)))
                        .orElseGet(() -> destination.map(Scope::everythingTo).orElseGet(Scope::everythingToAnyone)));
    }

    /** A member of an organization's staff in the dashboard. */
    static Actor staff(OrganizationId organization) {
        return acting(organization).as("staff-4711");
    }

    /** What one subject has said about one source, in order. */
    static Arbitrary<List<Statement>> histories(SubjectId subject, OrganizationId source) {
        return statements(subject, source).list().ofMaxSize(5);
    }

    /** Statements of one subject about one source, that make sense. */
    static Arbitrary<Statement> statements(SubjectId subject, OrganizationId source) {
        Arbitrary<Effect> effects = Arbitraries.of(
                Effect.GRANTED, Effect.GRANTED, Effect.GRANTED, Effect.GRANTED, Effect.DENIED, Effect.WITHDRAWN);
        Arbitrary<Optional<ProofReference>> proofs =
                ArbitraryTexts.like("form-2026-01").map(ProofReference::of).optional(0.2);
        return Combinators.combine(effects, scopes(), spans(), spans(), proofs)
                .as((effect, scope, effective, collected, proof) -> {
                    Statement.Builder statement = Statement.of(effect, subject, source, scope);
                    statement.proof(proof);
                    if (effect == Effect.GRANTED) {
                        statement.from(effective.from()).until(effective.until());
                        statement.collectedFrom(collected.from()).collectedUntil(collected.until());
                    }
                    return statement.build();
                });
    }

    private record Span(Optional<Instant> from, Optional<Instant> until) {

        boolean hasLength() {
            return from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get());
        }
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(instants().optional(0.4), instants().optional(0.4))
                .as(Span::new)
                .filter(Span::hasLength);
    }

    static Arbitrary<Settings> settings() {
        Arbitrary<Optional<Duration>> openFor =
                Arbitraries.of(1, 3, 40).map(Duration::ofHours).optional(0.4);
        return Combinators.combine(Arbitraries.of(ActivationMode.class), Arbitraries.of(HistoryPolicy.class), openFor)
                .as((mode, history, open) -> {
                    Settings settings = Settings.of(mode).sharing(history);
                    return open.map(settings::offersStayOpenFor).orElse(settings);
                });
    }
}
