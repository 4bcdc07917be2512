package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.PortMethod.FIND_BY_FLOW;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One item: permitted where every clause holds, and not where any does not. */
interface Deciding extends ServiceTests {

    private static Reason reason(Scene scene, Item item) {
        return scene.sharing().decide(scene.flow, item).reason();
    }

    @Test
    default void permits_where_connection_period_and_consent_hold() {
        Scene scene = scene();
        Connection active = scene.consented();

        Decision decision = scene.sharing().decide(scene.flow, scene.item(ANN));

        assertThat(decision.isPermit()).isTrue();
        assertThat(decision.evidence().connection()).contains(active.id());
        assertThat(decision.evidence().version()).isEqualTo(OptionalLong.of(active.version()));
        assertThat(decision.evidence().epoch()).isEqualTo(OptionalLong.of(1));
        assertThat(decision.evidence().statement()).isPresent();
        assertThat(decision.evidence().evaluatedAt()).isEqualTo(NOON);
        assertThat(decision.toString()).doesNotContain("canary");
    }

    @Test
    @Tag("promise-15")
    default void without_any_one_clause_it_is_no_permit() {
        Scene scene = scene();
        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.NO_CONNECTION);
        Connection offer = scene.offered();
        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.CONNECTION_PENDING);
        scene.connections().activate(scene.destination, offer.id());
        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.CONSENT_UNKNOWN);
        scene.grant(ANN);
        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.PERMITTED);

        assertThat(reason(scene, Item.of(RECORDS).about(ANN).collectedAt(NOON))).isEqualTo(Reason.DATA_TYPE_NOT_SHARED);
        assertThat(reason(scene, Item.of(EVENTS).about(ANN))).isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
        assertThat(reason(scene, scene.item(ANN).collectedAt(NOON.plus(RoundTrips.MICROSECOND))))
                .isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
        assertThat(reason(scene, scene.item(ANN).collectedAt(NOON.minus(RoundTrips.MICROSECOND))))
                .isEqualTo(Reason.COLLECTED_BEFORE_SHARING);
        assertThat(reason(scene, Item.of(EVENTS).collectedAt(NOON))).isEqualTo(Reason.SUBJECT_UNKNOWN);
        assertThat(reason(scene, scene.item(BOB))).isEqualTo(Reason.CONSENT_UNKNOWN);

        scene.withdraw(ANN);
        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.CONSENT_WITHDRAWN);
        scene.connections().deactivate(scene.destination, offer.id());
        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.CONNECTION_INACTIVE);
    }

    @Test
    @Tag("promise-12")
    default void what_was_collected_while_sharing_was_off_never_flows() {
        Scene scene = scene();
        Connection active = scene.consented();
        scene.clock.advance(Duration.ofHours(1));
        scene.connections().deactivate(scene.source, active.id());
        Item inGap = scene.item(ANN);
        scene.clock.advance(Duration.ofHours(1));
        scene.connections().reactivate(scene.source, active.id());
        scene.connections().activate(scene.destination, active.id());

        assertThat(reason(scene, inGap)).isEqualTo(Reason.COLLECTED_IN_GAP);
        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.PERMITTED);
        assertThat(reason(scene, scene.item(ANN).collectedAt(NOON))).isEqualTo(Reason.PERMITTED);
    }

    @Test
    @Tag("promise-19")
    default void one_direction_never_answers_for_the_other() {
        Scene scene = scene();
        scene.consented();
        Flow back = scene.back();
        adapters()
                .record(Statement.granted(ANN, back.source(), Scope.everythingToAnyone())
                        .build());

        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.PERMITTED);
        assertThat(scene.sharing().decide(back, scene.item(ANN)).reason()).isEqualTo(Reason.NO_CONNECTION);
    }

    @Test
    default void consent_is_not_asked_where_it_is_not_needed() {
        Scene scene = scene();
        CallLog calls = new CallLog();
        scene.sharing(calls).decide(scene.flow, scene.item(ANN));
        scene.consented();
        scene.sharing(calls).decide(scene.flow, Item.of(RECORDS).about(ANN).collectedAt(NOON));
        scene.sharing(calls).decide(scene.flow, Item.of(EVENTS).collectedAt(NOON));
        assertThat(calls.calls()).containsExactly(FIND_BY_FLOW, FIND_BY_FLOW, FIND_BY_FLOW);

        scene.sharing(calls).decide(scene.flow, scene.item(ANN));

        assertThat(calls.calls().subList(3, 6)).containsExactly(FIND_BY_FLOW, STATEMENTS, FIND_BY_FLOW);
    }

    @Test
    default void an_item_from_the_future_is_tolerated_as_far_as_the_host_says() {
        Scene scene = scene();
        scene.consented();
        Sharing tolerating = Sharing.over(
                        adapters().repository(),
                        adapters().directory(),
                        adapters().consents())
                .clock(scene.clock)
                .tolerating(Duration.ofSeconds(5))
                .build();
        Item late = scene.item(ANN).collectedAt(NOON.plusSeconds(5));

        assertThat(reason(scene, late)).isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
        assertThat(tolerating.decide(scene.flow, late).reason()).isEqualTo(Reason.PERMITTED);
        assertThat(tolerating
                        .decide(scene.flow, late.collectedAt(NOON.plusSeconds(5).plus(RoundTrips.MICROSECOND)))
                        .reason())
                .isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
    }

    @Test
    default void an_expired_offer_is_inactive_and_the_time_is_the_systems_unless_said_otherwise() {
        Scene scene = scene();
        scene.offered();
        Sharing bySystem = Sharing.over(
                        adapters().repository(),
                        adapters().directory(),
                        adapters().consents())
                .build();
        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.CONNECTION_PENDING);
        assertThat(bySystem.decide(scene.flow, scene.item(ANN)).evidence().evaluatedAt())
                .isAfter(NOON);

        scene.clock.advance(Scene.OPEN_FOR);

        assertThat(reason(scene, scene.item(ANN))).isEqualTo(Reason.CONNECTION_INACTIVE);
    }
}
