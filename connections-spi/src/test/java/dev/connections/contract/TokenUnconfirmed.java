package dev.connections.contract;

import static dev.connections.contract.PortMethod.CLAIM;
import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_ID;
import static dev.connections.contract.PortMethod.FINISH;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.RefusalReason;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.spi.CommitResult;
import dev.connections.token.FailureCause;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be found out once a token is claimed ends it; and if that fails too, it is said that this is unknown. */
interface TokenUnconfirmed extends TokenTests {

    private static Object planted() {
        throw new IllegalStateException("canary");
    }

    /** After the claim, some methods answer something else. */
    private static Interception onceClaimed(Function<PortMethod, Optional<Supplier<?>>> instead) {
        AtomicBoolean claimed = new AtomicBoolean();
        return (method, call) -> {
            Optional<Supplier<?>> other = claimed.get() ? instead.apply(method) : Optional.empty();
            Object answer = other.isPresent() ? other.get().get() : call.get();
            claimed.compareAndSet(false, method == CLAIM);
            return answer;
        };
    }

    private static Interception failingOnceClaimed(PortMethod... failing) {
        return onceClaimed(method ->
                List.of(failing).contains(method) ? Optional.of(TokenUnconfirmed::planted) : Optional.empty());
    }

    private static void assertUnknown(TokenScene scene, IssuedToken token, Interception failing) {
        Throwable thrown = catchThrowable(() -> scene.redeem(token, failing));

        assertThat(thrown).isInstanceOf(PortFailedException.class);
        PortFailedException failed = (PortFailedException) thrown;
        assertThat(failed.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(failed.port()).isEqualTo("ShareTokenRepository");
        assertThat(failed.toString()).contains("unknown").doesNotContain("nothing was changed", "canary");
        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.PENDING);
        scene.assertWhole();
    }

    @Test
    default void a_second_look_that_fails_ends_the_token() {
        TokenScene scene = tokenScene();
        for (PortMethod failing : List.of(FIND_BY_ID, STATEMENTS)) {
            IssuedToken token = scene.issued();

            TokenMetadata answered = scene.redeem(token, failingOnceClaimed(failing));

            assertThat(answered.status()).isEqualTo(TokenStatus.FAILED);
            assertThat(answered.cause()).contains(FailureCause.UNCONFIRMED);
            assertThat(scene.lastEvent(answered.id()).actor()).isEmpty();
            scene.assertStored(answered);
        }
    }

    @Test
    @Tag("promise-36")
    default void if_the_end_cannot_be_written_either_the_outcome_is_unknown() {
        TokenScene scene = tokenScene();

        assertUnknown(scene, scene.issued(), failingOnceClaimed(STATEMENTS, FINISH));
        assertUnknown(scene, scene.issued(), failingOnceClaimed(FIND_BY_ID, FINISH));
    }

    @Test
    default void if_the_claimed_token_cannot_be_read_again_the_outcome_is_unknown() {
        TokenScene scene = tokenScene();

        assertUnknown(scene, scene.issued(), failingOnceClaimed(STATEMENTS, FIND_TOKEN_BY_ID));
        assertUnknown(scene, scene.issued(), onceClaimed(method -> switch (method) {
            case STATEMENTS -> Optional.of(TokenUnconfirmed::planted);
            case FIND_TOKEN_BY_ID -> Optional.of(Optional::empty);
            default -> Optional.empty();
        }));
    }

    @Test
    default void if_the_end_is_lost_again_and_again_the_outcome_is_unknown() {
        TokenScene scene = tokenScene();

        assertUnknown(scene, scene.issued(), onceClaimed(method -> switch (method) {
            case STATEMENTS -> Optional.of(TokenUnconfirmed::planted);
            case FINISH -> Optional.of(() -> CommitResult.STALE);
            default -> Optional.empty();
        }));
    }

    @Test
    default void a_claim_of_unknown_outcome_is_completed_only_if_everything_still_stands() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        assertUnknown(scene, token, failingOnceClaimed(STATEMENTS, FINISH));
        scene.withdraw();

        assertThat(scene.redeem(token).status()).isEqualTo(TokenStatus.PENDING);
        assertRefused(
                RefusalReason.NOT_REDEEMABLE,
                () -> scene.tokens()
                        .complete(scene.destination, token.metadata().id(), REDEMPTION));
        scene.clock.advance(COMPLETION);
        assertThat(scene.redeem(token).cause()).contains(FailureCause.TIMED_OUT);

        TokenScene other = tokenScene(1);
        IssuedToken standing = other.issued();
        assertUnknown(other, standing, failingOnceClaimed(STATEMENTS, FINISH));
        assertThat(other.tokens()
                        .complete(other.destination, standing.metadata().id(), REDEMPTION)
                        .status())
                .isEqualTo(TokenStatus.REDEEMED);
        other.assertWhole();
    }

    @Test
    default void a_connection_that_is_gone_or_is_another_is_a_fault_and_no_rule() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        IssuedToken claimed = scene.claimed();
        Object ofOthers = Optional.of(FaultyAnswers.another().connection());
        TokenScene.Kept before = scene.kept();

        for (Object answer : List.of(Optional.empty(), ofOthers, reversed(scene))) {
            Interception wrong = Interception.answering(FIND_BY_ID, () -> answer);
            for (Throwable thrown : List.of(
                    catchThrowable(() -> scene.redeem(token, wrong)),
                    catchThrowable(() -> scene.tokens(wrong)
                            .complete(scene.destination, claimed.metadata().id())))) {
                assertThat(thrown).isInstanceOf(PortFailedException.class);
                assertThat(((PortFailedException) thrown).effect()).isEqualTo(Effect.NONE);
                assertThat(((PortFailedException) thrown).port()).isEqualTo("ConnectionRepository");
            }
        }
        assertThat(scene.kept()).isEqualTo(before);
    }

    /** A connection with the same id, in the other direction. */
    private static Object reversed(TokenScene scene) {
        Draft draft = Draft.of(scene.connection.value(), scene.scene.back());
        return Optional.of(Draft.change(draft.created().connection().activate(draft.destination(), Cast.NOON))
                .connection());
    }
}
