package dev.connections.sharing;

import static dev.connections.testing.ConnectionsDomain.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.testing.ConnectionsDomain;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** Statements that were made ready decide as the statements do, whenever they were made ready and are asked. */
@Domain(ConnectionsDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class StandingConsentProperties {

    private static final SubjectId BOB = SubjectId.of("bob");
    private static final Set<Reason> MET = EnumSet.noneOf(Reason.class);

    @Property(tries = 5_000)
    void standing_consent_and_statements_never_differ(
            @ForAll Connection connection,
            @ForAll @Size(max = 6) List<Item> items,
            @ForAll @Size(max = 5) List<Statement> said,
            @ForAll Instant made,
            @ForAll Instant now) {
        Gate gate = Gate.of(connection);
        Snapshot snapshot = Snapshots.collecting().add(connection).build();
        StandingConsent madeThen = StandingConsent.of(ANN, connection.flow(), said, made);
        StandingConsent madeNow = StandingConsent.of(ANN, connection.flow(), said, now);
        for (Item any : items) {
            Item item = any.about(ANN);
            Reason reason = SharingPolicy.STRICT.decide(gate, item, said, now);
            MET.add(reason);

            assertThat(SharingPolicy.STRICT.decide(gate, item, madeThen, now)).isEqualTo(reason);
            assertThat(SharingPolicy.STRICT.decide(gate, item, madeNow, now)).isEqualTo(reason);
            assertThat(snapshot.decide(connection.flow(), item, madeNow, now))
                    .isEqualTo(snapshot.decide(connection.flow(), item, said, now));
        }
    }

    @Property
    void consent_of_someone_else_or_to_another_flow_never_permits(
            @ForAll Connection connection,
            @ForAll Item item,
            @ForAll @Size(max = 3) List<Statement> said,
            @ForAll Instant now) {
        Flow back = Flow.from(connection.destination()).to(connection.source());
        Reason before = SharingPolicy.STRICT
                .failureBeforeConsent(connection, item.about(ANN), now)
                .orElse(Reason.CONSENT_UNAVAILABLE);

        assertThat(reason(connection, item, StandingConsent.of(BOB, connection.flow(), List.of(), now), now))
                .isEqualTo(before);
        assertThat(reason(connection, item, StandingConsent.of(ANN, back, said, now), now))
                .isEqualTo(before);
    }

    @Property
    void statements_of_someone_else_never_permit(
            @ForAll Connection connection,
            @ForAll Item item,
            @ForAll @Size(min = 1, max = 3) List<Statement> anns,
            @ForAll Instant now) {
        Item bobs = item.about(BOB);

        assertThat(SharingPolicy.STRICT.decide(
                        Gate.of(connection), bobs, StandingConsent.of(BOB, connection.flow(), anns, now), now))
                .isEqualTo(SharingPolicy.STRICT
                        .failureBeforeConsent(connection, bobs, now)
                        .orElse(Reason.CONSENT_UNAVAILABLE));
    }

    private static Reason reason(Connection connection, Item item, StandingConsent consent, Instant now) {
        return SharingPolicy.STRICT.decide(Gate.of(connection), item.about(ANN), consent, now);
    }

    @AfterContainer
    static void every_reason_of_consent_was_met() {
        assertThat(MET)
                .contains(
                        Reason.PERMITTED,
                        Reason.CONSENT_DENIED,
                        Reason.CONSENT_WITHDRAWN,
                        Reason.CONSENT_NOT_COVERING,
                        Reason.CONSENT_EXPIRED,
                        Reason.CONSENT_UNKNOWN);
    }
}
