package dev.connections.contract;

import static dev.connections.contract.PortMethod.CLAIM;
import static dev.connections.contract.TokenScene.LIFETIME;
import static dev.connections.contract.TokenScene.REASON;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RedemptionId;
import dev.connections.RefusedException;
import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However many threads and services there are, a token has one redemption, and one end. */
interface TokenRaces extends TokenTests {

    int THREADS = 32;

    private int rounds() {
        return adapters().raceRounds();
    }

    private int fewerRounds() {
        return Math.max(1, rounds() / 5);
    }

    /** The status that was answered, or that it was refused, and why. */
    private static String outcome(Supplier<TokenMetadata> command) {
        try {
            return command.get().status().name();
        } catch (RefusedException refused) {
            return "no: " + refused.reason();
        }
    }

    /** What each thread was answered for each token; half of the threads have a service of their own. */
    private static List<List<String>> redeemAll(
            TokenScene scene, List<IssuedToken> tokens, IntFunction<RedemptionId> redemption) {
        ShareTokens shared = scene.tokens();
        List<List<String>> outcomes = new ArrayList<>();
        try (Race race = new Race(THREADS)) {
            for (IssuedToken token : tokens) {
                outcomes.add(race.round(number -> {
                    ShareTokens service = number % 2 == 0 ? shared : scene.tokens();
                    return outcome(() -> service.redeem(scene.destination, token.secret(), redemption.apply(number)));
                }));
            }
        }
        assertThat(outcomes).hasSameSizeAs(tokens);
        return outcomes;
    }

    private static List<IssuedToken> issued(TokenScene scene, int count) {
        return Stream.generate(scene::issued).limit(count).toList();
    }

    @Test
    @Tag("promise-28")
    default void of_many_redemptions_of_one_token_exactly_one_is_answered_pending() {
        TokenScene scene = tokenScene();
        List<IssuedToken> tokens = issued(scene, rounds());

        List<List<String>> outcomes =
                redeemAll(scene, tokens, number -> RedemptionId.of("canary-redemption-" + number));

        assertThat(outcomes).allSatisfy(answers -> {
            assertThat(answers).hasSize(THREADS).containsOnlyOnce("PENDING");
            assertThat(Collections.frequency(answers, "no: ALREADY_REDEEMED")).isEqualTo(THREADS - 1);
        });
        assertThat(tokens)
                .allSatisfy(token ->
                        assertThat(scene.history(token.metadata().id())).hasSize(2));
        scene.assertWhole();
    }

    @Test
    @Tag("promise-31")
    default void of_many_repetitions_of_one_redemption_all_get_the_same_answer_and_one_claims() {
        TokenScene scene = tokenScene();
        List<IssuedToken> tokens = issued(scene, rounds());

        List<List<String>> outcomes = redeemAll(scene, tokens, number -> REDEMPTION);

        assertThat(outcomes)
                .allSatisfy(answers -> assertThat(answers).hasSize(THREADS).containsOnly("PENDING"));
        assertThat(tokens)
                .allSatisfy(token ->
                        assertThat(scene.history(token.metadata().id())).hasSize(2));
        scene.assertWhole();
    }

    /** Whether the change had returned before a claim was begun that was then answered as pending. */
    private void assertNoLeak(Consumer<TokenScene> change, String... refusals) {
        for (int round = 0; round < fewerRounds(); round++) {
            TokenScene scene = tokenScene(round);
            List<IssuedToken> tokens = issued(scene, 4);
            AtomicBoolean changed = new AtomicBoolean();

            List<String> answers = Race.of(tokens.size() + 1, number -> {
                if (number == tokens.size()) {
                    change.accept(scene);
                    changed.set(true);
                    return "CHANGED";
                }
                AtomicBoolean tooLate = new AtomicBoolean();
                Interception claiming = Interception.before(CLAIM, () -> tooLate.set(changed.get()));
                String answer = outcome(() -> scene.redeem(tokens.get(number), claiming));
                return tooLate.get() && !answer.equals("FAILED") ? "LEAKED " + answer : answer;
            });

            assertThat(answers).containsOnlyOnce("CHANGED");
            assertThat(answers)
                    .isSubsetOf(Stream.concat(Stream.of("CHANGED", "PENDING", "FAILED"), Stream.of(refusals))
                            .toList());
            tokens.forEach(token -> assertNeverRedeemed(scene, token, refusals));
            scene.assertWhole();
        }
    }

    private static void assertNeverRedeemed(TokenScene scene, IssuedToken token, String... refusals) {
        TokenId id = token.metadata().id();
        boolean pending = scene.recorded(token).state().status() == TokenStatus.PENDING;
        String completed = outcome(() -> scene.tokens().complete(scene.destination, id));
        assertThat(completed).isIn(pending ? List.of(refusals) : List.of("no: WRONG_STATUS"));
        assertThat(outcome(() -> scene.redeem(token)))
                .isIn(
                        scene.recorded(token).redemption().isPresent()
                                ? List.of("PENDING", "FAILED")
                                : List.of(refusals));
    }

    @Test
    default void no_claim_begun_after_a_deactivation_had_returned_is_answered_pending() {
        assertNoLeak(TokenScene::deactivate, "no: CONNECTION_NOT_ACTIVE");
    }

    @Test
    @Tag("promise-25")
    default void no_claim_begun_after_a_withdrawal_had_returned_is_answered_pending() {
        assertNoLeak(TokenScene::withdraw, "no: NOT_REDEEMABLE");
    }

    @Test
    default void no_completion_begun_after_a_deactivation_had_returned_is_done() {
        for (int round = 0; round < fewerRounds(); round++) {
            TokenScene scene = tokenScene(round);
            List<IssuedToken> tokens = Stream.generate(scene::claimed).limit(4).toList();
            AtomicBoolean changed = new AtomicBoolean();

            List<String> answers = Race.of(tokens.size() + 1, number -> {
                if (number == tokens.size()) {
                    scene.deactivate();
                    changed.set(true);
                    return "CHANGED";
                }
                boolean tooLate = changed.get();
                String answer = outcome(() -> scene.tokens()
                        .complete(
                                scene.destination, tokens.get(number).metadata().id()));
                return tooLate && answer.equals("REDEEMED") ? "LEAKED" : answer;
            });

            assertThat(answers).isSubsetOf("CHANGED", "REDEEMED", "no: CONNECTION_NOT_ACTIVE");
            scene.assertWhole();
        }
    }

    /** Of many commands on one token, one is done. */
    private void assertOneIsDone(
            Function<TokenScene, IssuedToken> token,
            List<Contender> contenders,
            TokenStatus done,
            TokenStatus otherwise,
            String... refusals) {
        for (int round = 0; round < fewerRounds(); round++) {
            TokenScene scene = tokenScene(round);
            IssuedToken contended = token.apply(scene);

            List<String> answers = Race.of(
                    Race.THREADS,
                    number -> outcome(
                            () -> contenders.get(number % contenders.size()).on(scene, contended)));

            List<String> won = new ArrayList<>(answers);
            won.removeIf(List.of(refusals)::contains);
            assertThat(won).hasSize(1).isSubsetOf(done.name(), otherwise.name());
            assertThat(scene.recorded(contended).state().status().name()).isEqualTo(won.get(0));
            scene.assertWhole();
        }
    }

    /** One of those who race. */
    interface Contender {
        TokenMetadata on(TokenScene scene, IssuedToken token);
    }

    @Test
    default void of_expiring_and_redeeming_one_is_done() {
        assertOneIsDone(
                TokenScene::issued,
                List.of(
                        (scene, token) -> scene.tokens()
                                .expire(scene.source, token.metadata().id()),
                        (scene, token) -> scene.tokens()
                                .redeem(
                                        scene.destination,
                                        token.secret(),
                                        RedemptionId.of(
                                                "r" + Thread.currentThread().getId()))),
                TokenStatus.PENDING,
                TokenStatus.EXPIRED,
                "no: EXPIRED",
                "no: WRONG_STATUS",
                "no: ALREADY_REDEEMED");
    }

    @Test
    default void of_completing_and_failing_one_is_done() {
        assertOneIsDone(
                TokenScene::claimed,
                List.of(
                        (scene, token) -> scene.tokens()
                                .complete(scene.destination, token.metadata().id()),
                        (scene, token) -> scene.tokens()
                                .fail(scene.destination, token.metadata().id(), REASON)),
                TokenStatus.REDEEMED,
                TokenStatus.FAILED,
                "no: WRONG_STATUS");
    }

    @Test
    default void sweeps_of_tokens_that_race_write_each_end_down_once() {
        TokenScene scene = tokenScene();
        List<IssuedToken> tokens = issued(scene, 100);
        scene.clock.advance(LIFETIME);

        List<Integer> written = Race.of(4, number -> scene.tokens().sweep());

        assertThat(written.stream().mapToInt(Integer::intValue).sum()).isEqualTo(tokens.size());
        assertThat(tokens)
                .allSatisfy(token ->
                        assertThat(scene.history(token.metadata().id())).hasSize(2));
        scene.assertWhole();
    }
}
