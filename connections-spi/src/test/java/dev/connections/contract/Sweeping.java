package dev.connections.contract;

import static dev.connections.contract.PortMethod.COMMIT;
import static dev.connections.contract.PortMethod.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.EventType;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import dev.connections.service.PortFailedException;
import dev.connections.spi.CommitResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The ends of offers are written down when the host says so. */
interface Sweeping extends ServiceTests {

    @Test
    default void writes_down_the_end_of_an_offer_from_its_last_instant_on() {
        Scene scene = scene();
        Connection offer = scene.offered();
        scene.clock.set(offer.pendingUntil().orElseThrow().minus(RoundTrips.MICROSECOND));
        assertThat(scene.connections().sweep()).isZero();
        scene.assertStored(offer);

        scene.clock.advance(RoundTrips.MICROSECOND);

        assertThat(scene.connections().sweep()).isEqualTo(1);
        assertThat(scene.connections().sweep()).isZero();
        Connection ended = scene.recorded().orElseThrow();
        assertThat(ended.status()).isEqualTo(Status.INACTIVE);
        assertThat(ended.pendingUntil()).isEqualTo(offer.pendingUntil());
        scene.assertStored(ended);
        ConnectionEvent last = scene.history().get(1);
        assertThat(last.type()).isEqualTo(EventType.EXPIRED);
        assertThat(last.actor()).isEmpty();
    }

    @Test
    default void leaves_alone_what_is_no_open_offer() {
        Scene active = scene(1);
        active.active();
        Scene ended = scene(2);
        ended.ended();
        Scene endless = scene(3);
        endless.connections(Settings.ACTIVATED_BY_DESTINATION).create(endless.source, endless.offer());
        Scene over = scene(4);
        over.offered();
        over.clock.advance(Scene.OPEN_FOR.multipliedBy(2));

        assertThat(over.connections().sweep()).isEqualTo(1);

        assertThat(active.recorded().orElseThrow().status()).isEqualTo(Status.ACTIVE);
        assertThat(ended.history()).hasSize(3);
        assertThat(endless.recorded().orElseThrow().status()).isEqualTo(Status.PENDING);
    }

    @Test
    default void goes_on_page_after_page_until_nothing_is_due() {
        int offers = 1_001;
        Scene scene = scene();
        scene.offered();
        for (int number = 1; number < offers; number++) {
            scene(number).offered();
        }
        scene.clock.advance(Scene.OPEN_FOR);
        CallLog calls = new CallLog();

        assertThat(scene.connections(calls).sweep()).isEqualTo(offers);

        assertThat(calls.count(DUE)).isEqualTo(3);
        assertThat(scene.connections().sweep()).isZero();
    }

    @Test
    default void one_that_cannot_be_written_stops_no_other() {
        Scene first = scene(1);
        first.offered();
        Scene second = scene(2);
        second.offered();
        second.clock.advance(Scene.OPEN_FOR);
        AtomicInteger commits = new AtomicInteger();
        Interception failing = Interception.before(COMMIT, () -> {
            if (commits.incrementAndGet() != 2) {
                throw new IllegalStateException("planted");
            }
        });

        assertThat(second.connections(failing).sweep()).isEqualTo(1);

        assertThat(second.connections().sweep()).isEqualTo(1);
        assertThat(first.history()).hasSize(2);
        assertThat(second.history()).hasSize(2);
    }

    @Test
    default void an_offer_that_was_accepted_meanwhile_is_not_ended() {
        Scene scene = scene();
        Connection offer = scene.offered();
        scene.clock.advance(Scene.OPEN_FOR);
        AtomicInteger commits = new AtomicInteger();
        Interception interfering = Interception.before(COMMIT, () -> {
            if (commits.incrementAndGet() == 1) {
                scene.connections().reactivate(scene.source, offer.id());
            }
        });

        assertThat(scene.connections(interfering).sweep()).isZero();

        assertThat(commits).hasValue(1);
        assertThat(scene.recorded().orElseThrow().status()).isEqualTo(Status.PENDING);
        scene.assertWhole();
    }

    @Test
    default void a_page_that_cannot_be_written_does_not_hide_what_is_behind_it() {
        int unwritable = 500;
        Scene scene = scene();
        for (int number = 0; number < unwritable; number++) {
            scene(number).offered();
        }
        scene.clock.advance(Duration.ofHours(1));
        Connection last = scene.offered();
        scene.clock.advance(Scene.OPEN_FOR);
        AtomicInteger commits = new AtomicInteger();
        Interception failing = Interception.before(COMMIT, () -> {
            if (commits.incrementAndGet() <= unwritable) {
                throw new IllegalStateException("planted");
            }
        });

        assertThat(scene.connections(failing).sweep()).isEqualTo(1);

        assertThat(scene.recorded().orElseThrow().version()).isEqualTo(last.version() + 1);
    }

    @Test
    default void a_repository_that_only_says_that_it_wrote_is_not_asked_for_ever() {
        Scene scene = scene();
        Connection offer = scene.offered();
        scene.clock.advance(Scene.OPEN_FOR);

        assertThat(scene.connections(Interception.answering(COMMIT, () -> CommitResult.COMMITTED))
                        .sweep())
                .isEqualTo(1);

        scene.assertStored(offer);
    }

    @Test
    default void an_offer_that_is_not_due_is_no_answer_to_what_is_due() {
        Scene scene = scene();
        Connection offer = scene.offered();

        assertThatThrownBy(() -> scene.connections(Interception.answering(DUE, () -> List.of(offer)))
                        .sweep())
                .isInstanceOf(PortFailedException.class);

        scene.assertStored(offer);
    }
}
