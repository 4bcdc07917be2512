package dev.connections.contract;

import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.LIFETIME;
import static dev.connections.contract.TokenScene.OBJECT;
import static dev.connections.contract.TokenScene.REASON;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.token.FailureCause;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventType;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every verb of a share token from end to end: what is answered is stored, with its event. */
interface TokenVerbs extends TokenTests {

    private static TokenEvent assertDone(
            TokenScene scene, TokenMetadata answered, TokenStatus from, TokenStatus to, TokenEventType type) {
        assertThat(answered.status()).isEqualTo(to);
        scene.assertStored(answered);
        TokenEvent last = scene.lastEvent(answered.id());
        assertThat(last.type()).isEqualTo(type);
        assertThat(last.from()).contains(from);
        assertThat(last.to()).isEqualTo(to);
        assertThat(last.at()).isEqualTo(scene.clock.now());
        assertThat(last.connection()).isEqualTo(scene.connection);
        return last;
    }

    @Test
    default void the_source_issues_a_token_that_is_created() {
        TokenScene scene = tokenScene();
        Instant now = scene.clock.now();

        IssuedToken issued = scene.issued();

        TokenMetadata token = issued.metadata();
        assertThat(token.id().value()).matches("cnst_[0-9a-f]{32}");
        assertThat(issued.secret().reveal()).matches("cnsx_[0-9a-f]{64}");
        assertThat(token.connection()).isEqualTo(scene.connection);
        assertThat(token.flow()).isEqualTo(scene.scene.flow);
        assertThat(token.dataType()).isEqualTo(OBJECT.dataType());
        assertThat(token.object()).isEqualTo(OBJECT.id());
        assertThat(token.status()).isEqualTo(TokenStatus.CREATED);
        assertThat(token.version()).isEqualTo(1);
        assertThat(token.issuedAt()).isEqualTo(now);
        assertThat(token.expiresAt()).isEqualTo(now.plus(LIFETIME));
        assertThat(token.completeBy()).isEmpty();
        assertThat(token.cause()).isEmpty();
        scene.assertStored(token);
    }

    @Test
    default void what_is_kept_of_a_token_is_its_object_its_activation_and_the_digest_of_its_secret() {
        TokenScene scene = tokenScene();

        IssuedToken issued = scene.issued();

        ShareToken kept = scene.recorded(issued);
        assertThat(kept.terms().object()).isEqualTo(OBJECT);
        assertThat(kept.terms().epoch()).isEqualTo(1);
        assertThat(kept.terms().digest()).isEqualTo(issued.secret().digest());
        assertThat(kept.redemption()).isEmpty();
        TokenEvent first = scene.lastEvent(kept.id());
        assertThat(first.type()).isEqualTo(TokenEventType.ISSUED);
        assertThat(first.actor()).contains(scene.source);
        assertThat(first.from()).isEmpty();
        assertThat(first.to()).isEqualTo(TokenStatus.CREATED);
        assertThat(first.at()).isEqualTo(scene.clock.now());
        assertThat(first.endsAt()).contains(scene.clock.now().plus(LIFETIME));
    }

    @Test
    default void one_object_may_have_several_tokens_with_nothing_in_common() {
        TokenScene scene = tokenScene();

        IssuedToken one = scene.issued();
        IssuedToken other = scene.issued();

        assertThat(one.metadata().id()).isNotEqualTo(other.metadata().id());
        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(scene.redeem(one).status()).isEqualTo(TokenStatus.PENDING);
        assertThat(scene.redeem(other).status()).isEqualTo(TokenStatus.PENDING);
        scene.assertWhole();
    }

    @Test
    default void the_source_says_how_long_a_token_lives_up_to_ninety_days() {
        TokenScene scene = tokenScene();
        Instant now = scene.clock.now();

        for (Duration lifetime : List.of(Duration.ofNanos(1_000), Duration.ofHours(5), Duration.ofDays(90))) {
            TokenMetadata token = scene.tokens()
                    .issue(scene.source, scene.connection, OBJECT, lifetime.plusNanos(lifetime.toDays() < 90 ? 999 : 0))
                    .metadata();
            assertThat(token.expiresAt()).isEqualTo(now.plus(lifetime));
            scene.assertStored(token);
        }
    }

    @Test
    default void the_destination_claims_a_token() {
        TokenScene scene = tokenScene();
        IssuedToken issued = scene.issued();
        scene.clock.advance(Duration.ofDays(1));

        TokenMetadata pending = scene.redeem(issued);

        TokenEvent last = assertDone(scene, pending, TokenStatus.CREATED, TokenStatus.PENDING, TokenEventType.CLAIMED);
        assertThat(last.actor()).contains(scene.destination);
        assertThat(last.endsAt()).isEqualTo(pending.completeBy());
        assertThat(pending.version()).isEqualTo(2);
        assertThat(pending.completeBy()).contains(scene.clock.now().plus(COMPLETION));
        assertThat(scene.recorded(issued).redemption()).contains(REDEMPTION);
    }

    @Test
    default void the_destination_completes_with_or_without_naming_the_redemption() {
        for (boolean named : new boolean[] {true, false}) {
            TokenScene scene = tokenScene(named);
            TokenId id = scene.claimed().metadata().id();
            scene.clock.advance(Duration.ofMinutes(1));

            TokenMetadata redeemed = named
                    ? scene.tokens().complete(scene.destination, id, REDEMPTION)
                    : scene.tokens().complete(scene.destination, id);

            TokenEvent last =
                    assertDone(scene, redeemed, TokenStatus.PENDING, TokenStatus.REDEEMED, TokenEventType.COMPLETED);
            assertThat(last.actor()).contains(scene.destination);
            assertThat(last.endsAt()).isEmpty();
            assertThat(redeemed.version()).isEqualTo(3);
            assertThat(redeemed.completeBy()).isEmpty();
        }
    }

    @Test
    default void the_destination_reports_failure_with_or_without_naming_the_redemption() {
        for (boolean named : new boolean[] {true, false}) {
            TokenScene scene = tokenScene(named);
            IssuedToken token = scene.claimed();
            TokenId id = token.metadata().id();
            scene.clock.advance(Duration.ofMinutes(1));

            TokenMetadata failed = named
                    ? scene.tokens().fail(scene.destination, id, REDEMPTION, REASON)
                    : scene.tokens().fail(scene.destination, id, REASON);

            TokenEvent last = assertDone(scene, failed, TokenStatus.PENDING, TokenStatus.FAILED, TokenEventType.FAILED);
            assertThat(last.actor()).contains(scene.destination);
            assertThat(last.cause()).contains(FailureCause.REPORTED);
            assertThat(failed.cause()).contains(FailureCause.REPORTED);
            assertThat(scene.recorded(token).failureReason()).contains(REASON);
        }
    }

    @Test
    default void either_side_expires_a_token_over_any_channel() {
        for (Channel channel : Channel.values()) {
            for (boolean bySource : new boolean[] {true, false}) {
                TokenScene scene = tokenScene(channel + "" + bySource);
                Actor actor = Actor.of((bySource ? scene.source : scene.destination).organization())
                        .via(channel)
                        .as("canary-staff");
                TokenId id = scene.issued().metadata().id();
                scene.clock.advance(Duration.ofMinutes(1));

                TokenMetadata expired = scene.tokens().expire(actor, id);

                TokenEvent last =
                        assertDone(scene, expired, TokenStatus.CREATED, TokenStatus.EXPIRED, TokenEventType.EXPIRED);
                assertThat(last.actor()).contains(actor);
                assertThat(last.cause()).isEmpty();
            }
        }
    }

    @Test
    default void every_verb_may_be_used_over_any_channel() {
        for (Channel channel : Channel.values()) {
            TokenScene scene = tokenScene(channel);
            Actor source = Actor.of(scene.source.organization()).via(channel);
            Actor destination = Actor.of(scene.destination.organization()).via(channel);
            var tokens = scene.tokens();

            IssuedToken one = tokens.issue(source, scene.connection, OBJECT);
            tokens.redeem(destination, one.secret(), REDEMPTION);
            IssuedToken other = tokens.issue(source, scene.connection, OBJECT);
            tokens.redeem(destination, other.secret(), REDEMPTION);

            assertThat(tokens.complete(destination, one.metadata().id()).status())
                    .isEqualTo(TokenStatus.REDEEMED);
            assertThat(tokens.fail(destination, other.metadata().id(), REASON).status())
                    .isEqualTo(TokenStatus.FAILED);
        }
    }

    @Test
    @Tag("promise-31")
    default void repeating_a_redemption_answers_the_token_as_it_stands_and_does_nothing_else() {
        TokenScene scene = tokenScene();
        IssuedToken claimed = scene.claimed();
        IssuedToken completed = scene.completed();
        IssuedToken failed = scene.failed();
        scene.clock.advance(Duration.ofMinutes(1));
        scene.deactivate();

        assertStands(scene, claimed, TokenStatus.PENDING, Optional.empty());
        assertStands(scene, completed, TokenStatus.REDEEMED, Optional.empty());
        assertStands(scene, failed, TokenStatus.FAILED, Optional.of(FailureCause.REPORTED));
        scene.clock.advance(COMPLETION);
        assertStands(scene, claimed, TokenStatus.FAILED, Optional.of(FailureCause.TIMED_OUT));
    }

    private static void assertStands(
            TokenScene scene, IssuedToken token, TokenStatus status, Optional<FailureCause> cause) {
        TokenScene.Kept before = scene.kept();
        CallLog calls = new CallLog();

        TokenMetadata answered = scene.redeem(token, calls);

        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.cause()).isEqualTo(cause);
        assertThat(calls.calls()).containsExactly(PortMethod.FIND_TOKEN_BY_DIGEST);
        assertThat(scene.kept()).isEqualTo(before);
    }
}
