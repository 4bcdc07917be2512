package dev.connections.sharing;

import static dev.connections.testing.ConnectionsDomain.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.testing.ConnectionsDomain;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** A gate answers as the rules do that are told plainly, for histories of every length and as many types as may be. */
@Domain(ConnectionsDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class GateProperties {

    private static final Set<Reason> MET = EnumSet.noneOf(Reason.class);

    @Property(tries = 3_000)
    @Tag("promise-15")
    void gate_and_plain_rules_never_differ(
            @ForAll Connection connection,
            @ForAll("tolerances") Duration tolerance,
            @ForAll @Size(max = 6) List<Item> items,
            @ForAll @Size(max = 5) List<Statement> said,
            @ForAll Instant now) {
        Gate gate = Gate.of(connection);
        for (Item item : items) {
            agree(gate, tolerance, item, said, now);
            agree(gate, tolerance, item.about(ANN), said, now);
        }
    }

    @Property(tries = 3_000)
    void they_never_differ_on_long_histories_and_many_types(
            @ForAll("longLives") Connection connection,
            @ForAll("tolerances") Duration tolerance,
            @ForAll @Size(min = 10, max = 30) List<@From("ticks") Integer> collected,
            @ForAll("ticks") int now,
            @ForAll @Size(max = 3) List<Statement> said) {
        Gate gate = Gate.of(connection);
        for (int at : collected) {
            Item item = Item.of(LongLives.type(connection, at + now)).about(ANN).collectedAt(LongLives.at(at));
            agree(gate, tolerance, item, said, LongLives.at(now));
        }
    }

    @Property
    void a_gate_decides_as_its_connection(
            @ForAll Connection connection,
            @ForAll Item item,
            @ForAll @Size(max = 4) List<Statement> said,
            @ForAll Instant now) {
        Gate gate = Gate.of(connection);
        Decision decision = SharingPolicy.STRICT.decision(connection, item, said, now);

        assertThat(gate.connection()).isSameAs(connection);
        assertThat(SharingPolicy.STRICT.decide(gate, item, said, now))
                .isEqualTo(SharingPolicy.STRICT.decide(connection, item, said, now))
                .isEqualTo(decision.reason());
        assertThat(SharingPolicy.STRICT.decision(gate, item, said, now).evidence())
                .isEqualTo(decision.evidence());
    }

    @Property
    @Tag("promise-18")
    void a_batch_decides_as_one_by_one_and_asks_for_each_once(
            @ForAll Connection connection,
            @ForAll @Size(max = 8) List<Item> items,
            @ForAll @Size(max = 4) List<Statement> anns,
            @ForAll Instant now) {
        Batch batch = SharingPolicy.STRICT.batch(Gate.of(connection), items, now);
        Map<SubjectId, List<Statement>> statements = new HashMap<>(Map.of(ANN, anns));

        assertThat(batch.subjects()).isEqualTo(subjectsOfOpen(connection, items, now));
        List<Decision> decisions = batch.decisions(statements);
        assertThat(decisions).hasSameSizeAs(items);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Decision decision = decisions.get(i);
            boolean answered = !batch.subjects().contains(item.subject().orElse(ANN))
                    || item.subject().filter(ANN::equals).isPresent()
                    || isClosed(connection, item, now);
            Decision alone = SharingPolicy.STRICT.decision(connection, item, anns, now);
            assertThat(decision.reason()).isEqualTo(answered ? alone.reason() : Reason.CONSENT_UNAVAILABLE);
            assertThat(answered ? decision.evidence() : alone.evidence()).isEqualTo(alone.evidence());
        }
    }

    @AfterContainer
    static void every_reason_of_a_policy_was_met() {
        assertThat(MET)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(
                        Reason.CONNECTION_UNAVAILABLE,
                        Reason.NO_CONNECTION,
                        Reason.CONNECTION_CHANGED,
                        Reason.SNAPSHOT_TOO_OLD,
                        Reason.NOT_SHARED)));
    }

    @Provide
    Arbitrary<Connection> longLives() {
        return LongLives.connections();
    }

    @Provide
    Arbitrary<Integer> ticks() {
        return LongLives.ticks();
    }

    @Provide
    Arbitrary<Duration> tolerances() {
        return Arbitraries.of(Duration.ZERO, Duration.ofNanos(1_000), Duration.ofHours(3));
    }

    private static void agree(Gate gate, Duration tolerance, Item item, List<Statement> said, Instant now) {
        SharingPolicy policy = SharingPolicy.tolerating(tolerance);
        PlainPolicy.Answer plain = new PlainPolicy(tolerance).decide(gate.connection(), item, said, now);
        Decision decision = policy.decision(gate, item, said, now);

        assertThat(policy.decide(gate, item, said, now)).isEqualTo(plain.reason());
        assertThat(decision.reason()).isEqualTo(plain.reason());
        assertThat(decision.evidence().statement()).isEqualTo(plain.statement());
        MET.add(plain.reason());
    }

    private static Set<SubjectId> subjectsOfOpen(Connection connection, List<Item> items, Instant now) {
        return items.stream()
                .filter(item -> !isClosed(connection, item, now))
                .flatMap(item -> item.subject().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isClosed(Connection connection, Item item, Instant now) {
        return SharingPolicy.STRICT.failureBeforeConsent(connection, item, now).isPresent();
    }
}
