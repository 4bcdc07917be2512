package dev.connections.contract;

import static dev.connections.contract.PortMethod.CLAIM;
import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_DIGEST;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_ID;
import static dev.connections.contract.PortMethod.FINISH;
import static dev.connections.contract.PortMethod.INSERT_TOKEN;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.ANOTHER;
import static dev.connections.contract.TokenScene.OBJECT;
import static dev.connections.contract.TokenScene.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import dev.connections.service.IssuedToken;
import dev.connections.spi.CommitResult;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Others change connection or token while a command is under way: it is ruled on afresh, a few times. */
interface TokenChangesMeanwhile extends TokenTests {

    int ATTEMPTS = 4;

    /** Does something after each look at the consent, the first so many times. */
    private static Interception afterTheLook(int times, Runnable action) {
        return theFirst(times, STATEMENTS, true, action);
    }

    /** Does something before the first write. */
    private static Interception beforeTheFirst(PortMethod write, Runnable action) {
        return theFirst(1, write, false, action);
    }

    private static Interception theFirst(int times, PortMethod method, boolean after, Runnable action) {
        AtomicInteger count = new AtomicInteger();
        Runnable some = () -> {
            if (count.incrementAndGet() <= times) {
                action.run();
            }
        };
        return after ? Interception.after(method, some) : Interception.before(method, some);
    }

    /** The first so many writes are answered as lost. */
    private static Interception losing(int times, PortMethod write, CallLog calls) {
        return (method, call) -> {
            calls.around(method, () -> true);
            return method == write && calls.count(write) <= times ? CommitResult.STALE : call.get();
        };
    }

    private static IssuedToken issue(TokenScene scene, Interception meanwhile) {
        return scene.tokens(meanwhile).issue(scene.source, scene.connection, OBJECT);
    }

    private static TokenMetadata complete(TokenScene scene, IssuedToken token, Interception meanwhile) {
        return scene.tokens(meanwhile)
                .complete(scene.destination, token.metadata().id());
    }

    @Test
    default void a_token_is_issued_on_a_connection_that_is_the_same_before_and_after() {
        TokenScene scene = tokenScene();
        CallLog calls = new CallLog();
        issue(scene, calls);
        assertThat(calls.calls()).containsExactly(FIND_BY_ID, STATEMENTS, FIND_BY_ID, INSERT_TOKEN);

        IssuedToken token = issue(scene, afterTheLook(2, scene::rename));
        assertThat(scene.redeem(token).status()).isEqualTo(TokenStatus.PENDING);
        TokenScene.Kept before = scene.kept();
        assertRefused(RefusalReason.STALE, () -> issue(scene, afterTheLook(3, scene::rename)));
        assertThat(scene.kept().tokens()).isEqualTo(before.tokens());
    }

    @Test
    default void what_changed_while_a_token_was_issued_is_ruled_on_afresh() {
        TokenScene first = tokenScene(1);
        assertRefused(RefusalReason.CONNECTION_NOT_ACTIVE, () -> issue(first, afterTheLook(1, first::deactivate)));
        TokenScene second = tokenScene(2);
        assertRefused(RefusalReason.DATA_TYPE_NOT_SHARED, () -> issue(second, afterTheLook(1, second::narrow)));
        TokenScene third = tokenScene(3);
        assertRefused(
                RefusalReason.CONSENT_REQUIRED,
                () -> issue(third, afterTheLook(1, () -> {
                    third.withdraw();
                    third.rename();
                })));
        TokenScene fourth = tokenScene(4);
        IssuedToken ofTheNewActivation = issue(fourth, afterTheLook(1, () -> {
            fourth.deactivate();
            fourth.reactivate();
        }));

        assertThat(first.all()).isEmpty();
        assertThat(second.all()).isEmpty();
        assertThat(third.all()).isEmpty();
        assertThat(fourth.redeem(ofTheNewActivation).status()).isEqualTo(TokenStatus.PENDING);
    }

    @Test
    default void a_redemption_is_completed_on_a_connection_that_is_the_same_before_and_after() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.claimed();
        assertRefused(RefusalReason.STALE, () -> complete(scene, token, afterTheLook(3, scene::rename)));
        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.PENDING);
        CallLog calls = new CallLog();

        assertThat(complete(scene, token, calls).status()).isEqualTo(TokenStatus.REDEEMED);
        assertThat(calls.calls()).containsExactly(FIND_TOKEN_BY_ID, FIND_BY_ID, STATEMENTS, FIND_BY_ID, FINISH);
        IssuedToken other = scene.claimed();
        assertThat(complete(scene, other, afterTheLook(2, scene::rename)).status())
                .isEqualTo(TokenStatus.REDEEMED);
    }

    @Test
    default void a_completion_between_whose_looks_the_ground_is_gone_is_refused() {
        TokenScene scene = tokenScene(1);
        IssuedToken token = scene.claimed();
        assertRefused(
                RefusalReason.CONNECTION_NOT_ACTIVE, () -> complete(scene, token, afterTheLook(1, scene::deactivate)));
        TokenScene other = tokenScene(2);
        IssuedToken narrowed = other.claimed();
        assertRefused(RefusalReason.NOT_REDEEMABLE, () -> complete(other, narrowed, afterTheLook(1, other::narrow)));

        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.PENDING);
        assertThat(other.recorded(narrowed).state().status()).isEqualTo(TokenStatus.PENDING);
    }

    @Test
    default void a_claim_that_lost_to_another_redemption_finds_the_token_redeemed_already() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();

        assertRefused(
                RefusalReason.ALREADY_REDEEMED,
                () -> scene.redeem(
                        token,
                        beforeTheFirst(
                                CLAIM, () -> scene.tokens().redeem(scene.destination, token.secret(), ANOTHER))));

        assertThat(scene.recorded(token).redemption()).contains(ANOTHER);
        assertThat(scene.history(token.metadata().id())).hasSize(2);
        scene.assertWhole();
    }

    @Test
    default void a_claim_that_lost_to_the_same_redemption_finds_the_token_as_it_stands_and_looks_again() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        CallLog calls = new CallLog();
        Interception losing = beforeTheFirst(CLAIM, () -> scene.redeem(token));

        TokenMetadata answered =
                scene.redeem(token, (method, call) -> losing.around(method, () -> calls.around(method, call)));

        assertThat(answered.status()).isEqualTo(TokenStatus.PENDING);
        assertThat(calls.calls())
                .containsExactly(
                        FIND_TOKEN_BY_DIGEST,
                        FIND_BY_ID,
                        STATEMENTS,
                        CLAIM,
                        FIND_TOKEN_BY_DIGEST,
                        FIND_BY_ID,
                        STATEMENTS,
                        FIND_BY_ID);
        scene.assertStored(answered);
    }

    @Test
    default void an_end_that_lost_is_ruled_on_afresh() {
        TokenScene scene = tokenScene();
        IssuedToken expired = scene.issued();
        assertRefused(
                RefusalReason.EXPIRED,
                () -> scene.redeem(
                        expired,
                        beforeTheFirst(
                                CLAIM,
                                () -> scene.tokens()
                                        .expire(scene.source, expired.metadata().id()))));

        IssuedToken token = scene.issued();
        assertRefused(
                RefusalReason.WRONG_STATUS,
                () -> scene.tokens(beforeTheFirst(FINISH, () -> scene.redeem(token)))
                        .expire(scene.source, token.metadata().id()));
        assertRefused(
                RefusalReason.WRONG_STATUS,
                () -> complete(
                        scene,
                        token,
                        beforeTheFirst(
                                FINISH,
                                () -> scene.tokens()
                                        .fail(
                                                scene.destination,
                                                token.metadata().id(),
                                                REASON))));
        scene.assertWhole();
    }

    @Test
    default void a_write_that_lost_three_times_is_done_the_fourth_and_one_that_lost_four_times_is_stale() {
        TokenScene scene = tokenScene();
        for (int times = 1; times <= ATTEMPTS; times++) {
            CallLog claims = new CallLog();
            CallLog finishes = new CallLog();
            IssuedToken token = scene.issued();
            IssuedToken claimed = scene.claimed();
            Interception losingClaims = losing(times, CLAIM, claims);
            Interception losingFinishes = losing(times, FINISH, finishes);
            if (times < ATTEMPTS) {
                assertThat(scene.redeem(token, losingClaims).status()).isEqualTo(TokenStatus.PENDING);
                assertThat(complete(scene, claimed, losingFinishes).status()).isEqualTo(TokenStatus.REDEEMED);
            } else {
                assertRefused(RefusalReason.STALE, () -> scene.redeem(token, losingClaims));
                assertRefused(RefusalReason.STALE, () -> complete(scene, claimed, losingFinishes));
            }
            assertThat(claims.count(CLAIM)).isEqualTo(Math.min(times + 1, ATTEMPTS));
            assertThat(finishes.count(FINISH)).isEqualTo(Math.min(times + 1, ATTEMPTS));
        }
        scene.assertWhole();
    }
}
