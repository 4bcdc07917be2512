package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Settings;
import dev.connections.sharing.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing flows of a person who has not said yes, or has taken it back. */
interface NoConsent extends ServiceTests {

    Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    /** What the host's clock may show when it decides: what a person said last counts under each. */
    List<Instant> CLOCKS = List.of(
            NOON,
            NOON.plus(Duration.ofDays(365)),
            NOON.minus(Duration.ofDays(365)),
            BEGINNING,
            Instant.parse("9999-12-31T23:59:59Z"));

    private static void assertReason(Scene scene, Reason reason) {
        assertThat(scene.sharing().decide(scene.flow, scene.item(ANN)).reason()).isEqualTo(reason);
    }

    @Test
    @Tag("promise-25")
    default void a_withdrawal_that_returned_before_the_decision_began_is_a_no_whatever_the_clocks_say() {
        Scene scene = scene();
        scene.connections(Settings.ENABLED_BY_DEFAULT).create(scene.source, scene.offer());
        scene.grant(ANN);
        Item old = scene.item(ANN).collectedAt(BEGINNING);
        for (Instant clock : CLOCKS) {
            scene.clock.set(clock);
            assertThat(scene.sharing().decide(scene.flow, old).reason())
                    .as("at %s", clock)
                    .isEqualTo(Reason.PERMITTED);
        }

        scene.withdraw(ANN);

        for (Instant clock : CLOCKS) {
            scene.clock.set(clock);
            assertThat(scene.sharing().decide(scene.flow, old).reason())
                    .as("at %s", clock)
                    .isEqualTo(Reason.CONSENT_WITHDRAWN);
        }
    }

    @Test
    @Tag("promise-25")
    default void a_withdrawal_that_returned_is_seen_by_every_decision_begun_later() {
        for (int round = 0; round < 20; round++) {
            Scene scene = scene(round);
            scene.consented();
            assertReason(scene, Reason.PERMITTED);
            AtomicBoolean returned = new AtomicBoolean();

            List<Boolean> leaks = Race.of(4, number -> {
                if (number == 0) {
                    scene.withdraw(ANN);
                    returned.set(true);
                }
                boolean withdrawn = returned.get();
                boolean permit =
                        scene.sharing().decide(scene.flow, scene.item(ANN)).isPermit();
                return withdrawn && permit;
            });

            assertThat(leaks).containsOnly(false);
            assertReason(scene, Reason.CONSENT_WITHDRAWN);
        }
    }

    @Test
    @Tag("promise-26")
    default void consent_that_is_absent_unknown_or_given_to_another_recipient_is_a_no() {
        Scene scene = scene();
        scene.active();
        assertReason(scene, Reason.CONSENT_UNKNOWN);

        OrganizationId source = scene.flow.source();
        OrganizationId destination = scene.flow.destination();
        for (Statement elsewhere : List.of(
                Statement.granted(ANN, source, Scope.everythingTo(organization("other")))
                        .build(),
                Statement.granted(ANN, destination, Scope.everythingToAnyone()).build(),
                Statement.granted(ANN, source, Scope.of(RECORDS, destination)).build(),
                Statement.granted(BOB, source, Scope.of(EVENTS, destination)).build())) {
            scene.adapters.record(elsewhere);
            assertReason(scene, Reason.CONSENT_UNKNOWN);
        }

        scene.grant(ANN);
        assertReason(scene, Reason.PERMITTED);
        assertThat(scene.sharing(Interception.answering(STATEMENTS, Map::of))
                        .decide(scene.flow, scene.item(ANN))
                        .reason())
                .isEqualTo(Reason.CONSENT_UNAVAILABLE);
    }
}
