package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.types;
import static dev.connections.contract.PortMethod.FIND_BY_FLOW;
import static dev.connections.contract.PortMethod.LIST;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.Item;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Settings;
import dev.connections.service.Connections;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No permit leaves if the connection changed between the look at it and the end of the question on consent. */
interface SecondLooks extends ServiceTests {

    /** Does something right after the statements were read, the first so many times. */
    private static Interception meanwhile(int times, Runnable action) {
        AtomicInteger count = new AtomicInteger();
        return Interception.after(STATEMENTS, () -> {
            if (count.incrementAndGet() <= times) {
                action.run();
            }
        });
    }

    private static ConnectionId id(Scene scene) {
        return scene.recorded().orElseThrow().id();
    }

    private static void rename(Scene scene) {
        scene.connections()
                .rename(
                        scene.source,
                        id(scene),
                        "Name " + scene.recorded().orElseThrow().version());
    }

    private static void assertDecided(Scene scene, Interception meanwhile, Reason reason) {
        assertThat(scene.sharing(meanwhile).decide(scene.flow, scene.item(ANN)).reason())
                .isEqualTo(reason);
    }

    @Test
    @Tag("promise-20")
    default void deactivated_meanwhile_is_no_permit() {
        for (boolean bySource : new boolean[] {true, false}) {
            Scene scene = scene(bySource);
            scene.consented();
            assertDecided(
                    scene,
                    meanwhile(
                            1,
                            () -> scene.connections()
                                    .deactivate(bySource ? scene.source : scene.destination, id(scene))),
                    Reason.CONNECTION_INACTIVE);
        }
    }

    @Test
    @Tag("promise-20")
    default void narrowed_meanwhile_is_no_permit() {
        Scene scene = scene();
        scene.consented();
        Connections connections = scene.connections();
        connections.changeDataTypes(scene.source, id(scene), types(EVENTS, RECORDS));
        connections.acceptDataTypes(scene.destination, id(scene));

        assertDecided(
                scene,
                meanwhile(1, () -> connections.changeDataTypes(scene.source, id(scene), types(RECORDS))),
                Reason.DATA_TYPE_NOT_SHARED);
    }

    @Test
    default void deactivated_and_offered_again_meanwhile_is_no_permit() {
        Scene scene = scene();
        scene.consented();

        assertDecided(
                scene,
                meanwhile(1, () -> {
                    scene.connections().deactivate(scene.source, id(scene));
                    scene.connections().reactivate(scene.source, id(scene));
                }),
                Reason.CONNECTION_PENDING);
    }

    @Test
    default void active_again_meanwhile_is_decided_afresh() {
        Scene scene = scene();
        Connections immediate = scene.connections(Settings.ENABLED_BY_DEFAULT);
        immediate.create(scene.source, scene.offer());
        scene.grant(ANN);

        Decision decision = scene.sharing(meanwhile(1, () -> {
                    immediate.deactivate(scene.source, id(scene));
                    immediate.reactivate(scene.source, id(scene));
                }))
                .decide(scene.flow, scene.item(ANN));

        assertThat(decision.isPermit()).isTrue();
        assertThat(decision.evidence().version()).isEqualTo(OptionalLong.of(3));
        assertThat(decision.evidence().epoch()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    @Tag("promise-20")
    default void a_withdrawal_beside_a_change_is_seen_when_decided_afresh() {
        Scene scene = scene();
        scene.consented();

        assertDecided(
                scene,
                meanwhile(1, () -> {
                    scene.withdraw(ANN);
                    rename(scene);
                }),
                Reason.CONSENT_WITHDRAWN);
    }

    @Test
    default void changed_twice_running_is_decided_and_changed_three_times_is_not() {
        Scene scene = scene();
        scene.consented();
        assertDecided(scene, meanwhile(2, () -> rename(scene)), Reason.PERMITTED);

        CallLog calls = new CallLog();
        Interception thrice = meanwhile(3, () -> rename(scene));
        Decision decision = scene.sharing((method, call) -> thrice.around(method, () -> calls.around(method, call)))
                .decide(scene.flow, scene.item(ANN));

        assertThat(decision.reason()).isEqualTo(Reason.CONNECTION_CHANGED);
        assertThat(decision.isPermit()).isFalse();
        assertThat(calls.count(STATEMENTS)).isEqualTo(3);
        assertThat(calls.count(FIND_BY_FLOW)).isEqualTo(4);
    }

    @Test
    default void a_connection_that_is_gone_meanwhile_is_no_permit() {
        Scene scene = scene();
        scene.consented();
        AtomicInteger looks = new AtomicInteger();

        assertDecided(
                scene,
                (method, call) ->
                        method == FIND_BY_FLOW && looks.incrementAndGet() == 2 ? Optional.empty() : call.get(),
                Reason.NO_CONNECTION);
        assertDecided(scene, Interception.NONE, Reason.PERMITTED);
    }

    @Test
    default void in_a_batch_only_what_would_have_been_permitted_is_undecided() {
        Scene scene = scene();
        scene.consented();

        List<Decision> decisions = scene.sharing(meanwhile(3, () -> rename(scene)))
                .decideAll(scene.flow, List.of(scene.item(ANN), scene.item(BOB), scene.item(ANN)));

        assertThat(decisions)
                .extracting(Decision::reason)
                .containsExactly(Reason.CONNECTION_CHANGED, Reason.CONSENT_UNKNOWN, Reason.CONNECTION_CHANGED);
    }

    @Test
    default void in_a_batch_a_second_look_that_fails_leaves_the_denied_denied() {
        Scene scene = scene();
        scene.consented();
        AtomicInteger looks = new AtomicInteger();
        Interception failing = Interception.before(FIND_BY_FLOW, () -> {
            if (looks.incrementAndGet() == 2) {
                throw new IllegalStateException("planted");
            }
        });

        assertThat(scene.sharing(failing).decideAll(scene.flow, List.of(scene.item(BOB), scene.item(ANN))))
                .extracting(Decision::reason)
                .containsExactly(Reason.CONSENT_UNKNOWN, Reason.CONNECTION_UNAVAILABLE);
    }

    @Test
    default void where_nothing_is_permitted_there_is_no_second_look() {
        Scene scene = scene();
        scene.active();
        CallLog calls = new CallLog();

        scene.sharing(calls).decide(scene.flow, scene.item(BOB));

        assertThat(calls.calls()).containsExactly(FIND_BY_FLOW, STATEMENTS);
    }

    @Test
    @Tag("promise-20")
    default void a_deactivation_that_returned_is_seen_by_every_decision_begun_later() {
        for (int round = 0; round < 20; round++) {
            Scene scene = scene(round);
            scene.consented();
            ConnectionId id = id(scene);

            List<Boolean> leaks = Race.of(4, number -> {
                if (number == 0) {
                    scene.connections().deactivate(scene.source, id);
                }
                boolean ended = !scene.recorded().orElseThrow().isActive();
                boolean permit =
                        scene.sharing().decide(scene.flow, scene.item(ANN)).isPermit();
                return ended && permit;
            });

            assertThat(leaks).containsOnly(false);
            assertDecided(scene, Interception.NONE, Reason.CONNECTION_INACTIVE);
        }
    }

    @Test
    @Tag("promise-20")
    default void an_activation_is_not_combined_with_a_grant_that_lapsed_before_it() {
        Scene scene = scene();
        Connection active = scene.active();
        Item item = scene.item(ANN);
        scene.clock.advance(Duration.ofMinutes(1));
        scene.connections().deactivate(scene.source, active.id());
        scene.adapters.record(Statement.granted(ANN, scene.flow.source(), Scope.everythingToAnyone())
                .until(scene.clock.now().plusSeconds(1))
                .build());
        AtomicInteger looks = new AtomicInteger();
        Interception slow = Interception.before(FIND_BY_FLOW, () -> {
            if (looks.incrementAndGet() == 1) {
                scene.clock.advance(Duration.ofSeconds(2));
                scene.connections().reactivate(scene.source, active.id());
                scene.connections().activate(scene.destination, active.id());
            }
        });

        assertThat(scene.sharing(slow).decide(scene.flow, item).reason()).isEqualTo(Reason.CONSENT_EXPIRED);
    }

    @Test
    @Tag("promise-20")
    default void a_listed_activation_is_not_combined_with_a_grant_that_lapsed_before_it() {
        Scene scene = scene();
        Connection active = scene.active();
        Item item = scene.item(ANN);
        scene.clock.advance(Duration.ofMinutes(1));
        scene.connections().deactivate(scene.source, active.id());
        scene.adapters.record(Statement.granted(ANN, scene.flow.source(), Scope.everythingToAnyone())
                .until(scene.clock.now().plusSeconds(1))
                .build());
        Interception slow = Interception.before(LIST, () -> {
            scene.clock.advance(Duration.ofSeconds(2));
            scene.connections().reactivate(scene.source, active.id());
            scene.connections().activate(scene.destination, active.id());
        });

        assertThat(scene.sharing(slow).destinations(scene.flow.source(), item))
                .singleElement()
                .extracting(reached -> reached.decision().reason())
                .isEqualTo(Reason.CONSENT_EXPIRED);
    }
}
