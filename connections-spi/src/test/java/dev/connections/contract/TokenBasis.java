package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.types;
import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.service.IssuedToken;
import dev.connections.token.FailureCause;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connection, activation, data type and consent are asked at issue, at redemption and at completion. */
interface TokenBasis extends TokenTests {

    private static Scope scope(TokenScene scene) {
        return Scope.of(EVENTS, scene.destination.organization());
    }

    private static void grant(TokenScene scene, UnaryOperator<Statement.Builder> bounds) {
        Statement.Builder granted = Statement.granted(ANN, scene.source.organization(), scope(scene));
        scene.scene.adapters.record(bounds.apply(granted).build());
    }

    /** What the change forbids, at each of the three times; and that nothing has come of trying. */
    private static void assertForbidden(
            TokenScene scene, RefusalReason atIssue, RefusalReason later, Consumer<TokenScene> change) {
        IssuedToken created = scene.issued();
        IssuedToken claimed = scene.claimed();
        change.accept(scene);
        TokenScene.Kept before = scene.kept();

        assertRefused(atIssue, scene::issued);
        assertRefused(later, () -> scene.redeem(created));
        assertRefused(later, () -> complete(scene, claimed));

        assertThat(scene.kept()).isEqualTo(before);
    }

    private static TokenMetadata complete(TokenScene scene, IssuedToken token) {
        return scene.tokens().complete(scene.destination, token.metadata().id(), REDEMPTION);
    }

    private static void assertAllowed(TokenScene scene, IssuedToken created, IssuedToken claimed) {
        assertThat(scene.issued().metadata().status()).isEqualTo(TokenStatus.CREATED);
        assertThat(scene.redeem(created).status()).isEqualTo(TokenStatus.PENDING);
        assertThat(complete(scene, claimed).status()).isEqualTo(TokenStatus.REDEEMED);
        assertThat(complete(scene, created).status()).isEqualTo(TokenStatus.REDEEMED);
        scene.assertWhole();
    }

    @Test
    default void nothing_is_issued_redeemed_or_completed_over_a_connection_that_is_not_active() {
        RefusalReason reason = RefusalReason.CONNECTION_NOT_ACTIVE;
        assertForbidden(tokenScene(1), reason, reason, TokenScene::deactivate);
        assertForbidden(
                tokenScene(2),
                reason,
                reason,
                scene -> scene.scene.connections().deactivate(scene.destination, scene.connection));
        assertForbidden(tokenScene(3), reason, reason, scene -> {
            scene.deactivate();
            scene.offerAgain();
        });
    }

    @Test
    @Tag("promise-30")
    default void a_new_activation_revives_no_token() {
        TokenScene scene = tokenScene();
        IssuedToken created = scene.issued();
        IssuedToken claimed = scene.claimed();
        scene.deactivate();
        scene.reactivate();

        assertRefused(RefusalReason.NOT_REDEEMABLE, () -> scene.redeem(created));
        assertRefused(RefusalReason.NOT_REDEEMABLE, () -> complete(scene, claimed));

        IssuedToken ofTheNewActivation = scene.issued();
        assertThat(scene.recorded(ofTheNewActivation).terms().epoch()).isEqualTo(2);
        assertThat(scene.redeem(ofTheNewActivation).status()).isEqualTo(TokenStatus.PENDING);
        scene.assertWhole();
    }

    @Test
    default void a_type_that_was_switched_off_forbids_and_one_that_is_carried_again_allows() {
        TokenScene scene = tokenScene();
        IssuedToken created = scene.issued();
        IssuedToken claimed = scene.claimed();
        assertForbidden(scene, RefusalReason.DATA_TYPE_NOT_SHARED, RefusalReason.NOT_REDEEMABLE, TokenScene::narrow);

        scene.scene.connections().changeDataTypes(scene.source, scene.connection, types(EVENTS, Cast.RECORDS));
        assertRefused(RefusalReason.NOT_REDEEMABLE, () -> scene.redeem(created));
        scene.scene.connections().acceptDataTypes(scene.destination, scene.connection);

        assertAllowed(scene, created, claimed);
    }

    @Test
    default void without_consent_nothing_is_issued_redeemed_or_completed() {
        List<Consumer<TokenScene>> changes = List.of(
                TokenScene::withdraw,
                scene -> scene.scene.adapters.record(
                        Statement.denied(ANN, scene.source.organization(), Scope.toAnyone(EVENTS))),
                scene -> scene.scene.adapters.record(
                        Statement.withdrawn(ANN, scene.source.organization(), scope(scene))),
                scene -> grant(
                        scene, grant -> grant.collectedFrom(scene.clock.now().minusSeconds(1_000))),
                scene -> grant(
                        scene, grant -> grant.collectedUntil(scene.clock.now().plusSeconds(1_000))),
                scene -> grant(scene, grant -> grant.until(scene.clock.now())));
        for (int number = 0; number < changes.size(); number++) {
            assertForbidden(
                    tokenScene(number),
                    RefusalReason.CONSENT_REQUIRED,
                    RefusalReason.NOT_REDEEMABLE,
                    changes.get(number));
        }
    }

    @Test
    default void a_grant_that_lapses_forbids_from_its_last_instant_on() {
        TokenScene scene = tokenScene();
        grant(scene, grant -> grant.until(scene.clock.now().plusSeconds(60)));
        IssuedToken created = scene.issued();
        IssuedToken early = scene.issued();
        IssuedToken claimed = scene.claimed();
        scene.clock.advance(Duration.ofSeconds(60).minus(RoundTrips.MICROSECOND));
        assertThat(scene.redeem(early).status()).isEqualTo(TokenStatus.PENDING);
        scene.clock.advance(RoundTrips.MICROSECOND);

        assertRefused(RefusalReason.CONSENT_REQUIRED, scene::issued);
        assertRefused(RefusalReason.NOT_REDEEMABLE, () -> scene.redeem(created));
        assertRefused(RefusalReason.NOT_REDEEMABLE, () -> complete(scene, claimed));
    }

    @Test
    default void what_is_granted_again_may_be_redeemed_and_completed_again() {
        TokenScene scene = tokenScene();
        IssuedToken created = scene.issued();
        IssuedToken claimed = scene.claimed();
        assertForbidden(scene, RefusalReason.CONSENT_REQUIRED, RefusalReason.NOT_REDEEMABLE, TokenScene::withdraw);

        scene.scene.adapters.record(Statement.granted(ANN, scene.source.organization(), Scope.everythingToAnyone())
                .build());

        assertAllowed(scene, created, claimed);
    }

    @Test
    default void a_claim_whose_connection_went_down_is_left_to_its_time_out() {
        TokenScene scene = tokenScene();
        IssuedToken claimed = scene.claimed();
        scene.deactivate();
        assertRefused(RefusalReason.CONNECTION_NOT_ACTIVE, () -> complete(scene, claimed));
        assertThat(scene.recorded(claimed).state().status()).isEqualTo(TokenStatus.PENDING);

        scene.clock.advance(COMPLETION);

        assertRefused(RefusalReason.EXPIRED, () -> complete(scene, claimed));
        assertThat(scene.tokens().sweep()).isEqualTo(1);
        assertThat(scene.recorded(claimed).state().cause()).contains(FailureCause.TIMED_OUT);
        scene.assertWhole();
    }

    @Test
    default void a_failure_and_an_expiry_are_reported_whatever_became_of_the_connection() {
        TokenScene scene = tokenScene();
        IssuedToken claimed = scene.claimed();
        IssuedToken created = scene.issued();
        scene.deactivate();
        scene.withdraw();

        assertThat(scene.tokens()
                        .fail(scene.destination, claimed.metadata().id(), TokenScene.REASON)
                        .status())
                .isEqualTo(TokenStatus.FAILED);
        assertThat(scene.tokens()
                        .expire(scene.destination, created.metadata().id())
                        .status())
                .isEqualTo(TokenStatus.EXPIRED);
        scene.assertWhole();
    }
}
