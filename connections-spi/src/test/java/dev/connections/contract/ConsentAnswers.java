package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.connections.Item;
import dev.connections.RefusalReason;
import dev.connections.service.Sharing;
import dev.connections.service.SharingBuilder;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer on consent counts if it comes in time. */
interface ConsentAnswers extends ServiceTests {

    Duration LIMIT = Duration.ofSeconds(5);

    private static Interception taking(Scene scene, long nanos) {
        return Interception.after(STATEMENTS, () -> scene.stopwatch.addAndGet(nanos));
    }

    private SharingBuilder builder() {
        return Sharing.over(
                adapters().repository(), adapters().directory(), adapters().consents());
    }

    @Test
    default void an_answer_counts_up_to_five_seconds_unless_said_otherwise() {
        Scene scene = scene();
        scene.consented();
        Item item = scene.item(ANN);

        assertThat(scene.sharing(taking(scene, LIMIT.toNanos()))
                        .decide(scene.flow, item)
                        .reason())
                .isEqualTo(Reason.PERMITTED);
        assertThat(scene.sharing(taking(scene, LIMIT.toNanos() + 1))
                        .decide(scene.flow, item)
                        .reason())
                .isEqualTo(Reason.CONSENT_UNAVAILABLE);
    }

    @Test
    default void an_answer_counts_for_as_long_as_the_host_says() {
        Scene scene = scene();
        scene.consented();
        Adapters slow = new InterceptedAdapters(adapters(), taking(scene, 2));
        SharingBuilder builder = Sharing.over(slow.repository(), slow.directory(), slow.consents())
                .clock(scene.clock)
                .stopwatch(scene.stopwatch::get);

        assertThat(builder.consentWithin(Duration.ofNanos(2))
                        .build()
                        .decide(scene.flow, scene.item(ANN))
                        .reason())
                .isEqualTo(Reason.PERMITTED);
        assertThat(builder.consentWithin(Duration.ofNanos(1))
                        .build()
                        .decide(scene.flow, scene.item(ANN))
                        .reason())
                .isEqualTo(Reason.CONSENT_UNAVAILABLE);
        assertRefused(RefusalReason.INVALID, () -> builder.consentWithin(Duration.ZERO));
        assertRefused(RefusalReason.INVALID, () -> builder.consentWithin(Duration.ofNanos(-1)));
        assertRefused(RefusalReason.INVALID, () -> builder.tolerating(Duration.ofNanos(-1)));
    }

    @Test
    default void the_time_of_an_answer_is_measured_by_the_systems_watch_unless_said_otherwise() {
        Scene scene = scene();
        scene.consented();

        assertThat(builder()
                        .clock(scene.clock)
                        .consentWithin(Duration.ofDays(1))
                        .build()
                        .decide(scene.flow, scene.item(ANN))
                        .reason())
                .isEqualTo(Reason.PERMITTED);
        assertThat(builder()
                        .clock(scene.clock)
                        .consentWithin(Duration.ofNanos(1))
                        .build()
                        .decide(scene.flow, scene.item(ANN))
                        .reason())
                .isEqualTo(Reason.CONSENT_UNAVAILABLE);
    }

    @Test
    @Tag("promise-39")
    default void the_evidence_does_not_change_with_what_the_source_kept() {
        Scene scene = scene();
        scene.consented();
        FaultyPorts faults = new FaultyPorts(Optional.of(Fault.CHANGES_ITS_ANSWER_LATER), 1);

        Decision decision = scene.sharing(faults).decide(scene.flow, scene.item(ANN));
        scene.sharing(faults).decide(scene.flow, scene.item(ANN));

        assertThat(decision.isPermit()).isTrue();
        assertThat(decision.evidence().statement()).isPresent();
    }

    @Test
    @SuppressWarnings("NullAway")
    @Tag("promise-23")
    default void a_missing_collaborator_fails_at_construction() {
        scene().consented();
        assertThat(scene().sharing().decide(scene().flow, scene().item(ANN)).isPermit())
                .isTrue();

        assertThatNullPointerException()
                .isThrownBy(() ->
                        Sharing.over(null, adapters().directory(), adapters().consents()));
        assertThatNullPointerException()
                .isThrownBy(() ->
                        Sharing.over(adapters().repository(), null, adapters().consents()));
        assertThatNullPointerException()
                .isThrownBy(
                        () -> Sharing.over(adapters().repository(), adapters().directory(), null));
        assertThatNullPointerException().isThrownBy(() -> builder().clock(null));
        assertThatNullPointerException().isThrownBy(() -> builder().stopwatch(null));
    }

    @Test
    default void an_answer_that_is_worked_out_while_it_is_read_counts_with_all_its_time() {
        Scene scene = scene();
        scene.consented();
        Interception lazy = (method, call) -> method == PortMethod.STATEMENTS
                ? reading((Map<?, ?>) call.get(), () -> scene.stopwatch.addAndGet(LIMIT.toNanos() + 1))
                : call.get();

        assertThat(scene.sharing(lazy).decide(scene.flow, scene.item(ANN)).reason())
                .isEqualTo(Reason.CONSENT_UNAVAILABLE);
    }

    private static <K, V> Map<K, V> reading(Map<K, V> answer, Runnable onRead) {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<K, V>> entrySet() {
                return answer.entrySet();
            }

            @Override
            public V get(Object key) {
                onRead.run();
                return answer.get(key);
            }
        };
    }
}
