package dev.connections.contract;

import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.LIFETIME;
import static dev.connections.contract.TokenScene.OBJECT;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.connections.RefusalReason;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.ShareTokens;
import dev.connections.service.ShareTokensBuilder;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the host decides when it wires the service of share tokens. */
interface TokenWiring extends TokenTests {

    Duration HOUR = Duration.ofHours(1);
    Duration WEEK = Duration.ofDays(7);
    Duration YEAR = Duration.ofDays(365);

    private static ShareTokensBuilder builder(TokenScene scene) {
        return scene.scene.wiring(Interception.NONE);
    }

    private static Duration lifetime(TokenScene scene, ShareTokensBuilder builder) {
        TokenMetadata token =
                builder.build().issue(scene.source, scene.connection, OBJECT).metadata();
        scene.assertStored(token);
        return Duration.between(token.issuedAt(), token.expiresAt());
    }

    private static Duration completion(TokenScene scene, ShareTokens tokens) {
        IssuedToken token = tokens.issue(scene.source, scene.connection, OBJECT);
        TokenMetadata claimed = tokens.redeem(scene.destination, token.secret(), REDEMPTION);
        return Duration.between(scene.clock.now(), claimed.completeBy().orElseThrow());
    }

    @Test
    default void a_token_lives_fourteen_days_at_most_ninety_and_a_redemption_takes_an_hour_unless_said_otherwise() {
        TokenScene scene = tokenScene();

        assertThat(lifetime(scene, builder(scene))).isEqualTo(LIFETIME);
        assertThat(completion(scene, scene.tokens())).isEqualTo(COMPLETION);
        assertRefused(
                RefusalReason.INVALID,
                () -> scene.tokens()
                        .issue(
                                scene.source,
                                scene.connection,
                                OBJECT,
                                Duration.ofDays(90).plusNanos(1_000)));
    }

    @Test
    default void the_times_of_tokens_are_the_hosts() {
        TokenScene scene = tokenScene();

        assertThat(lifetime(scene, builder(scene).lifetime(HOUR))).isEqualTo(HOUR);
        assertThat(completion(scene, builder(scene).completedWithin(WEEK).build()))
                .isEqualTo(WEEK);
        ShareTokens longLived = builder(scene).lifetimeAtMost(YEAR).build();
        assertThat(longLived
                        .issue(scene.source, scene.connection, OBJECT, YEAR)
                        .metadata()
                        .expiresAt())
                .isEqualTo(scene.clock.now().plus(YEAR));
        ShareTokens shortLived = builder(scene).lifetimeAtMost(HOUR).build();
        assertRefused(
                RefusalReason.INVALID,
                () -> shortLived.issue(scene.source, scene.connection, OBJECT, HOUR.plusNanos(1_000)));
    }

    @Test
    default void a_shorter_longest_lifetime_shortens_the_usual_one_and_a_longer_does_not_lengthen_it() {
        TokenScene scene = tokenScene();

        assertThat(lifetime(scene, builder(scene).lifetimeAtMost(HOUR))).isEqualTo(HOUR);
        assertThat(lifetime(scene, builder(scene).lifetimeAtMost(YEAR))).isEqualTo(LIFETIME);
    }

    @Test
    default void what_the_host_says_of_tokens_counts_in_any_order() {
        TokenScene scene = tokenScene();
        List<UnaryOperator<ShareTokensBuilder>> said = List.of(
                builder -> builder.lifetime(WEEK),
                builder -> builder.lifetimeAtMost(WEEK),
                builder -> builder.completedWithin(WEEK));

        for (int first = 0; first < said.size(); first++) {
            for (int second = 0; second < said.size(); second++) {
                if (first != second) {
                    int third = said.size() - first - second;
                    ShareTokensBuilder builder = said.get(third)
                            .apply(said.get(second).apply(said.get(first).apply(builder(scene))));
                    assertThat(lifetime(scene, builder)).isEqualTo(WEEK);
                    assertThat(completion(scene, builder.build())).isEqualTo(WEEK);
                    assertRefused(
                            RefusalReason.INVALID,
                            () -> builder.build().issue(scene.source, scene.connection, OBJECT, WEEK.plusNanos(1_000)));
                }
            }
        }
    }

    @Test
    default void nonsense_is_refused_at_construction() {
        TokenScene scene = tokenScene();
        assertThat(lifetime(scene, builder(scene))).isPositive();

        for (Duration nonsense : List.of(Duration.ZERO, Duration.ofNanos(999), Duration.ofSeconds(-1))) {
            assertRefused(
                    RefusalReason.INVALID,
                    () -> builder(scene).lifetime(nonsense).build());
            assertRefused(
                    RefusalReason.INVALID,
                    () -> builder(scene).lifetimeAtMost(nonsense).build());
            assertRefused(
                    RefusalReason.INVALID,
                    () -> builder(scene).completedWithin(nonsense).build());
        }
        assertRefused(RefusalReason.INVALID, () -> builder(scene).consentWithin(Duration.ZERO));
        assertRefused(
                RefusalReason.INVALID,
                () -> builder(scene)
                        .lifetime(HOUR.plusNanos(1_000))
                        .lifetimeAtMost(HOUR)
                        .build());
    }

    @Test
    default void the_time_of_tokens_is_the_systems_unless_said_otherwise() {
        TokenScene scene = tokenScene();
        Instant before = Instant.now().minusSeconds(1);

        TokenMetadata token = ShareTokens.over(
                        adapters().repository(),
                        adapters().shareTokens(),
                        adapters().consents())
                .build()
                .issue(scene.source, scene.connection, OBJECT)
                .metadata();

        assertThat(token.issuedAt()).isBetween(before, Instant.now());
        assertThat(token.status()).isEqualTo(TokenStatus.CREATED);
    }

    @Test
    default void an_answer_on_the_consent_to_a_token_counts_for_as_long_as_the_host_says() {
        TokenScene scene = tokenScene();
        Interception slow = Interception.after(PortMethod.STATEMENTS, () -> scene.scene.stopwatch.addAndGet(2));

        ShareTokens patient =
                scene.scene.wiring(slow).consentWithin(Duration.ofNanos(2)).build();
        ShareTokens impatient =
                scene.scene.wiring(slow).consentWithin(Duration.ofNanos(1)).build();

        assertThat(patient.issue(scene.source, scene.connection, OBJECT)
                        .metadata()
                        .status())
                .isEqualTo(TokenStatus.CREATED);
        assertThatExceptionOfType(PortFailedException.class)
                .isThrownBy(() -> impatient.issue(scene.source, scene.connection, OBJECT))
                .satisfies(failed -> assertThat(failed.port()).isEqualTo("ConsentSource"));
    }

    @Test
    default void the_time_of_an_answer_to_tokens_is_measured_by_the_systems_watch_unless_said_otherwise() {
        TokenScene scene = tokenScene();
        ShareTokensBuilder builder = ShareTokens.over(
                        adapters().repository(),
                        adapters().shareTokens(),
                        adapters().consents())
                .clock(scene.clock);

        assertThat(lifetime(scene, builder.consentWithin(Duration.ofDays(1)))).isEqualTo(LIFETIME);
        assertThatExceptionOfType(PortFailedException.class)
                .isThrownBy(() -> builder.consentWithin(Duration.ofNanos(1))
                        .build()
                        .issue(scene.source, scene.connection, OBJECT));
    }

    @Test
    @SuppressWarnings("NullAway")
    @Tag("promise-23")
    default void a_missing_collaborator_of_tokens_fails_at_construction() {
        TokenScene scene = tokenScene();
        scene.assertStored(scene.issued().metadata());

        assertThatNullPointerException()
                .isThrownBy(() -> ShareTokens.over(
                        null, adapters().shareTokens(), adapters().consents()));
        assertThatNullPointerException()
                .isThrownBy(() -> ShareTokens.over(
                        adapters().repository(), null, adapters().consents()));
        assertThatNullPointerException()
                .isThrownBy(() ->
                        ShareTokens.over(adapters().repository(), adapters().shareTokens(), null));
        assertThatNullPointerException().isThrownBy(() -> builder(scene).lifetime(null));
        assertThatNullPointerException().isThrownBy(() -> builder(scene).lifetimeAtMost(null));
        assertThatNullPointerException().isThrownBy(() -> builder(scene).completedWithin(null));
        assertThatNullPointerException().isThrownBy(() -> builder(scene).consentWithin(null));
        assertThatNullPointerException().isThrownBy(() -> builder(scene).clock(null));
        assertThatNullPointerException().isThrownBy(() -> builder(scene).stopwatch(null));
    }
}
