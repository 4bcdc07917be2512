package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.PortMethod.CLAIM;
import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_DIGEST;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_ID;
import static dev.connections.contract.PortMethod.FINISH;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.COMPLETION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.service.IssuedToken;
import dev.connections.token.FailureCause;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventType;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A claim stands only if all is still as it was when it was asked: otherwise it ends, and is never answered PENDING.
 */
interface TokenSecondLooks extends TokenTests {

    /** What takes the ground from under a token. */
    List<Consumer<TokenScene>> CHANGES = List.of(
            TokenScene::deactivate,
            scene -> scene.scene.connections().deactivate(scene.destination, scene.connection),
            TokenScene::narrow,
            TokenScene::withdraw,
            scene -> scene.scene.adapters.record(
                    Statement.denied(ANN, scene.source.organization(), Scope.toAnyone(EVENTS))),
            scene -> {
                scene.deactivate();
                scene.offerAgain();
            },
            scene -> {
                scene.deactivate();
                scene.reactivate();
            });

    /** What leaves it. */
    List<Consumer<TokenScene>> NO_CHANGES = List.of(
            TokenScene::rename,
            scene -> scene.scene
                    .connections()
                    .changeDataTypes(scene.source, scene.connection, Cast.types(EVENTS, Cast.RECORDS, Cast.INQUIRIES)),
            scene -> scene.scene.connections().changeDataTypes(scene.source, scene.connection, Cast.types(EVENTS)),
            scene -> scene.scene.grant(ANN));

    private static void assertGivenUp(TokenScene scene, IssuedToken token, TokenMetadata answered, FailureCause cause) {
        assertThat(answered.status()).isEqualTo(TokenStatus.FAILED);
        assertThat(answered.cause()).contains(cause);
        scene.assertStored(answered);
        TokenEvent last = scene.lastEvent(answered.id());
        assertThat(last.type()).isEqualTo(TokenEventType.FAILED);
        assertThat(last.actor()).isEmpty();
        assertThat(last.cause()).contains(cause);
        assertThat(last.from()).contains(TokenStatus.PENDING);
        assertThat(scene.redeem(token)).isEqualTo(answered);
        assertRefused(RefusalReason.WRONG_STATUS, () -> scene.tokens().complete(scene.destination, answered.id()));
    }

    /** Does something at each look at the consent that comes after the claim, the first so many times. */
    private static Interception duringTheSecondLook(int times, Runnable action) {
        AtomicBoolean claimed = new AtomicBoolean();
        AtomicInteger count = new AtomicInteger();
        return (method, call) -> {
            Object answer = call.get();
            claimed.compareAndSet(false, method == CLAIM);
            if (method == STATEMENTS && claimed.get() && count.incrementAndGet() <= times) {
                action.run();
            }
            return answer;
        };
    }

    @Test
    default void all_is_asked_then_the_token_is_claimed_then_all_is_asked_again() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        CallLog calls = new CallLog();

        assertThat(scene.redeem(token, calls).status()).isEqualTo(TokenStatus.PENDING);

        assertThat(calls.calls())
                .containsExactly(
                        FIND_TOKEN_BY_DIGEST, FIND_BY_ID, STATEMENTS, CLAIM, FIND_BY_ID, STATEMENTS, FIND_BY_ID);
    }

    @Test
    default void what_changed_between_the_look_and_the_claim_ends_the_token() {
        for (int number = 0; number < CHANGES.size(); number++) {
            TokenScene scene = tokenScene(number);
            Consumer<TokenScene> change = CHANGES.get(number);
            IssuedToken token = scene.issued();

            TokenMetadata answered = scene.redeem(token, Interception.before(CLAIM, () -> change.accept(scene)));

            assertGivenUp(scene, token, answered, FailureCause.CHANGED);
        }
    }

    @Test
    default void what_changed_right_after_the_claim_ends_the_token() {
        for (int number = 0; number < CHANGES.size(); number++) {
            TokenScene scene = tokenScene(number);
            Consumer<TokenScene> change = CHANGES.get(number);
            IssuedToken token = scene.issued();

            TokenMetadata answered = scene.redeem(token, Interception.after(CLAIM, () -> change.accept(scene)));

            assertGivenUp(scene, token, answered, FailureCause.CHANGED);
        }
    }

    @Test
    default void what_changed_of_the_connection_during_the_second_look_ends_the_token() {
        for (Consumer<TokenScene> change :
                List.<Consumer<TokenScene>>of(TokenScene::deactivate, TokenScene::narrow, scene -> {
                    scene.withdraw();
                    scene.rename();
                })) {
            TokenScene scene = tokenScene(change.hashCode());
            IssuedToken token = scene.issued();

            TokenMetadata answered = scene.redeem(token, duringTheSecondLook(1, () -> change.accept(scene)));

            assertGivenUp(scene, token, answered, FailureCause.CHANGED);
        }
    }

    @Test
    default void a_grant_that_lapses_around_the_claim_ends_the_token() {
        TokenScene scene = tokenScene();
        scene.scene.adapters.record(
                Statement.granted(ANN, scene.source.organization(), Scope.of(EVENTS, scene.destination.organization()))
                        .until(scene.clock.now().plusSeconds(60))
                        .build());
        IssuedToken token = scene.issued();

        TokenMetadata answered =
                scene.redeem(token, Interception.after(CLAIM, () -> scene.clock.advance(Duration.ofSeconds(60))));

        assertGivenUp(scene, token, answered, FailureCause.CHANGED);
    }

    @Test
    default void a_change_that_leaves_what_the_token_rests_on_burns_nothing() {
        for (int number = 0; number < NO_CHANGES.size(); number++) {
            TokenScene scene = tokenScene(number);
            Consumer<TokenScene> change = NO_CHANGES.get(number);
            IssuedToken before = scene.issued();
            IssuedToken after = scene.issued();

            scene.assertStored(scene.redeem(before, Interception.before(CLAIM, () -> change.accept(scene))));
            scene.assertStored(scene.redeem(after, Interception.after(CLAIM, scene::rename)));

            for (IssuedToken token : List.of(before, after)) {
                assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.PENDING);
                assertThat(scene.tokens()
                                .complete(scene.destination, token.metadata().id())
                                .status())
                        .isEqualTo(TokenStatus.REDEEMED);
            }
        }
    }

    @Test
    default void a_connection_that_changes_twice_running_is_confirmed_and_one_that_changes_three_times_is_not() {
        TokenScene scene = tokenScene();
        IssuedToken twice = scene.issued();
        IssuedToken thrice = scene.issued();

        assertThat(scene.redeem(twice, duringTheSecondLook(2, scene::rename)).status())
                .isEqualTo(TokenStatus.PENDING);
        TokenMetadata answered = scene.redeem(thrice, duringTheSecondLook(3, scene::rename));

        assertGivenUp(scene, thrice, answered, FailureCause.UNCONFIRMED);
    }

    @Test
    default void a_claim_whose_time_is_over_before_it_is_confirmed_is_answered_as_timed_out() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();

        TokenMetadata answered = scene.redeem(token, Interception.after(CLAIM, () -> scene.clock.advance(COMPLETION)));

        assertThat(answered.status()).isEqualTo(TokenStatus.FAILED);
        assertThat(answered.cause()).contains(FailureCause.TIMED_OUT);
        assertThat(scene.tokens().sweep()).isEqualTo(1);
        scene.assertWhole();
    }

    @Test
    default void what_ended_by_itself_meanwhile_is_answered_as_it_stands() {
        TokenScene scene = tokenScene();
        IssuedToken completed = scene.issued();
        IssuedToken failed = scene.issued();

        assertThat(scene.redeem(
                                completed,
                                endedBeforeItIsGivenUp(
                                        scene,
                                        () -> scene.tokens()
                                                .complete(
                                                        scene.destination,
                                                        completed.metadata().id())))
                        .status())
                .isEqualTo(TokenStatus.REDEEMED);
        assertThat(scene.redeem(
                                failed,
                                endedBeforeItIsGivenUp(
                                        scene,
                                        () -> scene.tokens()
                                                .fail(
                                                        scene.destination,
                                                        failed.metadata().id(),
                                                        TokenScene.REASON)))
                        .cause())
                .contains(FailureCause.REPORTED);

        assertThat(scene.history(completed.metadata().id())).hasSize(3);
        scene.assertWhole();
    }

    /** The second look finds nothing out; before that is written down, another call ends the token. */
    private static Interception endedBeforeItIsGivenUp(TokenScene scene, Runnable ending) {
        AtomicInteger finishes = new AtomicInteger();
        Interception unconfirmed = duringTheSecondLook(3, scene::rename);
        return (method, call) -> {
            if (method == FINISH && finishes.getAndIncrement() == 0) {
                ending.run();
            }
            return unconfirmed.around(method, call);
        };
    }

    @Test
    default void what_is_given_up_is_found_by_its_id_and_ended() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        CallLog calls = new CallLog();
        Interception change = Interception.after(CLAIM, scene::withdraw);

        scene.redeem(token, (method, call) -> change.around(method, () -> calls.around(method, call)));

        assertThat(calls.calls().subList(4, calls.calls().size()))
                .containsExactly(FIND_BY_ID, STATEMENTS, FIND_TOKEN_BY_ID, FINISH);
        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.FAILED);
    }
}
