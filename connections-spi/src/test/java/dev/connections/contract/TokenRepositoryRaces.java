package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.RoundTrips.MICROSECOND;
import static dev.connections.contract.TokenDraft.LIFETIME;
import static dev.connections.contract.TokenDraft.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Role;
import dev.connections.spi.CommitResult;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of many writes of one token at the same time one succeeds, and all others learn of it. */
interface TokenRepositoryRaces extends TokenRepositoryTests {

    int ROUNDS = 50;
    int CLAIMANTS = 32;

    @Test
    @Tag("promise-28")
    default void of_many_claims_of_one_token_one_is_committed() {
        assertOneWins(
                adapters().raceRounds(),
                CLAIMANTS,
                TokenFate.CREATED,
                (draft, number) -> draft.claimed(draft.issued().token(), "redemption " + number, NOON));
    }

    @Test
    default void of_claims_and_ends_of_one_token_one_is_committed() {
        assertOneWins(ROUNDS, Race.THREADS, TokenFate.CREATED, (draft, number) -> {
            ShareToken created = draft.issued().token();
            return switch (number % 3) {
                case 0 -> draft.claimed(created);
                case 1 -> draft.endedBySource(created);
                default -> draft.endedByTime(created);
            };
        });
    }

    @Test
    @Tag("promise-33")
    default void of_many_ends_of_one_claimed_token_one_is_committed() {
        assertOneWins(ROUNDS, Race.THREADS, TokenFate.CLAIMED, (draft, number) -> {
            ShareToken claimed = draft.claimed(draft.issued().token()).token();
            return switch (number % 4) {
                case 0 -> draft.completed(claimed);
                case 1 -> draft.reported(claimed);
                case 2 -> draft.changed(claimed);
                default -> draft.endedByTime(claimed);
            };
        });
    }

    private void assertOneWins(
            int rounds, int threads, TokenFate before, BiFunction<TokenDraft, Integer, TokenChange> change) {
        try (Race race = new Race(threads)) {
            for (int round = 0; round < rounds; round++) {
                TokenDraft draft = TokenDraft.of("t" + round);
                List<TokenChange> changes = IntStream.range(0, threads)
                        .mapToObj(number -> change.apply(draft, number))
                        .toList();
                stored(draft, before);

                assertOneWon(changes, race.round(number -> write(changes.get(number))));
            }
        }
    }

    private void assertOneWon(List<TokenChange> changes, List<CommitResult> results) {
        assertThat(Collections.frequency(results, CommitResult.COMMITTED)).isEqualTo(1);
        assertThat(Collections.frequency(results, CommitResult.STALE)).isEqualTo(results.size() - 1);
        TokenChange winner = changes.get(results.indexOf(CommitResult.COMMITTED));
        ShareToken token = winner.token();
        assertThat(tokens().find(token.id())).contains(token);
        assertThat(tokens().find(token.terms().digest())).contains(token);
        assertThat(tokens().events(token.id())).hasSize((int) token.version()).endsWith(winner.event());
    }

    @Test
    default void of_many_inserts_of_one_digest_one_is_committed() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round" + round + "-";
            TokenDraft draft = TokenDraft.of(prefix);

            List<CommitResult> results = Race.of(
                    Race.THREADS,
                    number -> tokens().insert(draft.named(prefix + number).issued()));

            assertThat(Collections.frequency(results, CommitResult.COMMITTED)).isEqualTo(1);
            for (int number = 0; number < Race.THREADS; number++) {
                TokenChange issued = draft.named(prefix + number).issued();
                boolean won = results.get(number) == CommitResult.COMMITTED;
                assertThat(tokens().find(issued.token().id()).isPresent()).isEqualTo(won);
                assertThat(tokens().events(issued.token().id())).hasSize(won ? 1 : 0);
                assertThat(tokens().find(draft.digest())
                                .equals(tokens().find(issued.token().id())))
                        .isEqualTo(won);
            }
        }
    }

    @Test
    default void of_many_inserts_of_one_id_one_is_committed() {
        for (int round = 0; round < ROUNDS; round++) {
            TokenDraft draft = TokenDraft.of("t" + round);

            List<CommitResult> results = Race.of(
                    Race.THREADS, number -> tokens().insert(other(draft, number).issued()));

            assertThat(Collections.frequency(results, CommitResult.COMMITTED)).isEqualTo(1);
            for (int number = 0; number < Race.THREADS; number++) {
                assertThat(tokens().find(other(draft, number).digest()).isPresent())
                        .isEqualTo(results.get(number) == CommitResult.COMMITTED);
            }
            assertStored(List.of(
                    other(draft, results.indexOf(CommitResult.COMMITTED)).issued()));
        }
    }

    private static TokenDraft other(TokenDraft draft, int number) {
        return draft.with(TokenDraft.digestOf(draft.id().value() + " " + number));
    }

    @Test
    default void a_token_is_claimed_or_forgotten_and_never_both() {
        Instant end = NOON.plus(STEP).plus(MICROSECOND);
        for (int round = 0; round < ROUNDS; round++) {
            TokenDraft draft = TokenDraft.of("t" + round).good(NOON, end);
            TokenChange claimed = draft.claimed(stored(draft));

            List<Boolean> done = Race.of(
                    2,
                    number -> number == 0
                            ? tokens().claim(claimed) == CommitResult.COMMITTED
                            : tokens().purge(end, PLENTY) == 1);

            assertThat(done).containsOnlyOnce(true);
            if (done.get(0)) {
                assertStored(List.of(draft.issued(), claimed));
            } else {
                assertAbsent(claimed.token());
            }
        }
    }

    @Test
    default void of_many_purges_each_token_is_counted_once() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int number = 0; number < Race.THREADS; number++) {
                stored(TokenDraft.of("t" + number));
            }
            ShareToken live = stored(TokenDraft.of("live").from(NOON.plusSeconds(1)));

            List<Integer> forgotten = Race.of(Race.THREADS, number -> purgeByThree(NOON.plus(LIFETIME)));

            assertThat(forgotten.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Race.THREADS);
            assertThat(listed(ACME, Role.SOURCE)).containsExactly(live);
            assertThat(tokens().purge(live.state().endsAt(), PLENTY)).isEqualTo(1);
        }
    }

    private int purgeByThree(Instant end) {
        int all = 0;
        int forgotten;
        do {
            forgotten = tokens().purge(end, 3);
            all += forgotten;
        } while (forgotten == 3);
        return all;
    }
}
