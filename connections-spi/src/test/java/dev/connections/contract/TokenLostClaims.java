package dev.connections.contract;

import static dev.connections.contract.PortMethod.CLAIM;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.spi.CommitResult;
import dev.connections.token.Basis;
import dev.connections.token.FailureCause;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenStatus;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whoever has tried to claim a token takes the second look, also if its own redemption had claimed it already. */
interface TokenLostClaims extends TokenTests {

    /** Another call of the same redemption's claims the token, and has not taken its second look yet. */
    private static void claimElsewhere(TokenScene scene, IssuedToken token) {
        TokenChange claim = (TokenChange) scene.recorded(token)
                .redeem(scene.destination, REDEMPTION, Basis.STANDS, TokenSettings.DEFAULT, scene.clock.now());
        assertThat(scene.scene.adapters.shareTokens().claim(claim)).isEqualTo(CommitResult.COMMITTED);
    }

    /** The store claims, and then says that somebody else was faster. */
    private static Interception claimingAndSayingThatItLost(Runnable meanwhile) {
        UnaryOperator<Object> lost = answer -> CommitResult.STALE;
        return (method, call) -> {
            if (method != CLAIM) {
                return call.get();
            }
            meanwhile.run();
            return lost.apply(call.get());
        };
    }

    private static void assertGivenUp(TokenScene scene, TokenMetadata answered) {
        assertThat(answered.status()).isEqualTo(TokenStatus.FAILED);
        assertThat(answered.cause()).contains(FailureCause.CHANGED);
        scene.assertStored(answered);
    }

    @Test
    default void a_claim_that_its_own_redemption_was_faster_with_is_looked_at_again() {
        for (Consumer<TokenScene> change : TokenSecondLooks.CHANGES) {
            TokenScene scene = tokenScene(change.hashCode());
            IssuedToken token = scene.issued();

            assertGivenUp(scene, scene.redeem(token, Interception.before(CLAIM, () -> {
                change.accept(scene);
                claimElsewhere(scene, token);
            })));
        }
    }

    @Test
    default void a_claim_that_is_stored_and_called_lost_is_looked_at_again() {
        for (Consumer<TokenScene> change : TokenSecondLooks.CHANGES) {
            TokenScene scene = tokenScene(change.hashCode());
            IssuedToken token = scene.issued();

            assertGivenUp(scene, scene.redeem(token, claimingAndSayingThatItLost(() -> change.accept(scene))));
        }
    }

    @Test
    default void a_claim_that_is_called_lost_or_was_lost_to_itself_is_good_if_nothing_changed() {
        TokenScene scene = tokenScene();
        IssuedToken first = scene.issued();
        IssuedToken second = scene.issued();

        TokenMetadata calledLost = scene.redeem(first, claimingAndSayingThatItLost(() -> {}));
        TokenMetadata lostToItself =
                scene.redeem(second, Interception.before(CLAIM, () -> claimElsewhere(scene, second)));

        for (TokenMetadata answered : new TokenMetadata[] {calledLost, lostToItself}) {
            assertThat(answered.status()).isEqualTo(TokenStatus.PENDING);
            scene.assertStored(answered);
        }
    }

    @Test
    default void a_clock_that_fails_once_the_token_is_claimed_makes_the_outcome_unknown() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();

        Throwable thrown = catchThrowable(() -> scene.redeem(token, Interception.after(CLAIM, scene.clock::stop)));

        assertThat(thrown).isInstanceOf(PortFailedException.class).hasMessageNotContaining("canary");
        assertThat(((PortFailedException) thrown).effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.PENDING);
    }
}
