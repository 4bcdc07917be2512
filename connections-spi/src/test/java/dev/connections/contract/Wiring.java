package dev.connections.contract;

import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.connections.ConnectionId;
import dev.connections.RefusalReason;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Settings;
import dev.connections.service.Connections;
import dev.connections.service.ConnectionsBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the host decides when it wires the service. */
interface Wiring extends ServiceTests {

    private static Settings settingsOfOne(Scene scene, ConnectionsBuilder builder) {
        Connection created = builder.build().create(scene.source, scene.offer());
        scene.assertStored(created);
        return created.settings();
    }

    private ConnectionsBuilder builder() {
        return Connections.over(adapters().repository(), adapters().directory());
    }

    @Test
    default void the_settings_are_the_hosts() {
        Duration week = Duration.ofDays(7);

        assertThat(settingsOfOne(scene(1), builder())).isEqualTo(Settings.ACTIVATED_BY_DESTINATION);
        assertThat(settingsOfOne(scene(2), builder().activation(ActivationMode.IMMEDIATE)))
                .isEqualTo(Settings.ENABLED_BY_DEFAULT);
        assertThat(settingsOfOne(scene(3), builder().history(HistoryPolicy.ALL).offersStayOpenFor(week)))
                .isEqualTo(Settings.ACTIVATED_BY_DESTINATION
                        .sharing(HistoryPolicy.ALL)
                        .offersStayOpenFor(week));
        assertThat(settingsOfOne(scene(4), builder().settings(Settings.ENABLED_BY_DEFAULT)))
                .isEqualTo(Settings.ENABLED_BY_DEFAULT);
        assertRefused(RefusalReason.INVALID, () -> builder().offersStayOpenFor(Duration.ZERO));
    }

    @Test
    default void what_the_host_says_counts_in_any_order() {
        Duration week = Duration.ofDays(7);
        Settings meant = Settings.ENABLED_BY_DEFAULT
                .sharing(HistoryPolicy.FROM_ACTIVATION)
                .offersStayOpenFor(week);

        assertThat(settingsOfOne(
                        scene(1),
                        builder()
                                .history(HistoryPolicy.FROM_ACTIVATION)
                                .offersStayOpenFor(week)
                                .activation(ActivationMode.IMMEDIATE)))
                .isEqualTo(meant);
        assertThat(settingsOfOne(
                        scene(2),
                        builder()
                                .activation(ActivationMode.IMMEDIATE)
                                .offersStayOpenFor(week)
                                .history(HistoryPolicy.FROM_ACTIVATION)))
                .isEqualTo(meant);
    }

    @Test
    default void settings_are_fixed_on_a_connection_when_it_is_created() {
        Scene scene = scene();
        Connection offer = scene.offered();
        scene.clock.advance(Duration.ofDays(1));

        Connection ended = scene.connections(Settings.ENABLED_BY_DEFAULT).deactivate(scene.source, offer.id());
        Connection again = scene.connections(Settings.ENABLED_BY_DEFAULT).reactivate(scene.source, offer.id());

        assertThat(ended.settings()).isEqualTo(offer.settings());
        assertThat(again.pendingUntil()).contains(scene.clock.now().plus(Scene.OPEN_FOR));
    }

    @Test
    default void the_time_is_the_systems_unless_said_otherwise() {
        Scene scene = scene();
        Instant before = Instant.now().minusSeconds(1);

        Connection created = builder().build().create(scene.source, scene.offer());

        assertThat(created.createdAt()).isBetween(before, Instant.now());
        scene.assertStored(created);
    }

    @Test
    default void ids_are_random_unless_said_otherwise() {
        Connection first = scene(1).offered();
        Connection second = scene(2).offered();
        assertThat(first.id().value())
                .matches("cnct_[0-9a-f]{32}")
                .isNotEqualTo(second.id().value());
        assertThat(first.id().value()).isNotEqualTo("cnct_" + "0".repeat(32));

        Scene scene = scene(3);
        Connection third = builder().ids(() -> ConnectionId.of("own")).build().create(scene.source, scene.offer());
        assertThat(third.id()).isEqualTo(ConnectionId.of("own"));
        scene.assertStored(third);
    }

    @Test
    @SuppressWarnings("NullAway")
    @Tag("promise-23")
    default void a_missing_collaborator_fails_at_construction() {
        scene().assertStored(scene().offered());

        assertThatNullPointerException()
                .isThrownBy(() -> Connections.over(null, adapters().directory()));
        assertThatNullPointerException()
                .isThrownBy(() -> Connections.over(adapters().repository(), null));
        assertThatNullPointerException().isThrownBy(() -> builder().settings(null));
        assertThatNullPointerException().isThrownBy(() -> builder().clock(null));
        assertThatNullPointerException().isThrownBy(() -> builder().ids(null));
    }
}
