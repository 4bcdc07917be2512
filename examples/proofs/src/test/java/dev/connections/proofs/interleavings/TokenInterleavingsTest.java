package dev.connections.proofs.interleavings;

import static dev.connections.proofs.interleavings.TokenCall.CLAIM;
import static dev.connections.proofs.interleavings.TokenCall.CLAIM_BY_ANOTHER;
import static dev.connections.proofs.interleavings.TokenCall.COMPLETE;
import static dev.connections.proofs.interleavings.TokenCall.EVENTS;
import static dev.connections.proofs.interleavings.TokenCall.FIND;
import static dev.connections.proofs.interleavings.TokenCall.FIND_BY_DIGEST;
import static dev.connections.proofs.interleavings.TokenCall.FIND_OTHER;
import static dev.connections.proofs.interleavings.TokenCall.INSERT;
import static dev.connections.proofs.interleavings.TokenCall.INSERT_OTHER;
import static dev.connections.proofs.interleavings.TokenCall.INSERT_SAME_ID;
import static dev.connections.proofs.interleavings.TokenCall.LIST;
import static dev.connections.proofs.interleavings.TokenCall.PURGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.inmemory.InMemoryShareTokens;
import dev.connections.proofs.interleavings.TokenMistakes.ClaimInTwoSteps;
import dev.connections.proofs.interleavings.TokenMistakes.FindInTwoSteps;
import dev.connections.proofs.interleavings.TokenMistakes.PurgeInTwoSteps;
import dev.connections.proofs.interleavings.TokenMistakes.PurgeOneByOne;
import dev.connections.spi.ShareTokenRepository;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every call on the in-memory share tokens takes effect at one instant, whatever else is going on. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class TokenInterleavingsTest {

    private static final List<TokenCall> NOTHING = List.of();
    private static final List<TokenCall> ISSUED = List.of(INSERT, INSERT_OTHER);
    private static final List<TokenCall> CLAIMED = List.of(INSERT, CLAIM);
    private static final List<TokenCall> CALLS = List.of(TokenCall.values());
    private static final int OF_TWO = 15;
    private static final int OF_THREE = 40;
    private static final int OF_PURGES = 100;
    private static final int EVERY = 15;
    private static final List<Scenario<ShareTokenRepository>> PAIRS = Stream.of(
                    Scenario.<ShareTokenRepository>pairs(ISSUED, CALLS),
                    Scenario.<ShareTokenRepository>with(NOTHING, List.of(INSERT), CALLS),
                    Scenario.<ShareTokenRepository>with(CLAIMED, List.of(COMPLETE), CALLS))
            .flatMap(List::stream)
            .toList();
    private static final Scenario<ShareTokenRepository> A_PURGE_SEEN_BY_ID_AND_ID =
            new Scenario<>(ISSUED, List.of(PURGE, FIND, FIND_OTHER));
    private static final Scenario<ShareTokenRepository> A_PURGE_SEEN_BY_ID_AND_DIGEST =
            new Scenario<>(ISSUED, List.of(PURGE, FIND, FIND_BY_DIGEST));
    private static final Scenario<ShareTokenRepository> A_PURGED_ID_IN_USE_AGAIN =
            new Scenario<>(ISSUED, List.of(PURGE, FIND_BY_DIGEST, INSERT_SAME_ID));
    private static final Scenario<ShareTokenRepository> A_PURGE_SEEN_IN_A_LIST =
            new Scenario<>(ISSUED, List.of(PURGE, LIST));
    private static final Interleavings<ShareTokenRepository> TOKENS =
            new Interleavings<>(OneLockTokens::new, CALLS, List.of(EVENTS, FIND_BY_DIGEST));

    @Test
    @Tag("promise-28")
    void every_two_calls_could_have_come_one_after_the_other() {
        assertAllRun(PAIRS, EVERY * (EVERY + 1) / 2 + EVERY + EVERY, OF_TWO);
    }

    @Test
    @Tag("promise-28")
    void two_claims_and_any_third_call_could_have_come_one_after_the_other() {
        assertAllRun(Scenario.with(ISSUED, List.of(CLAIM, CLAIM_BY_ANOTHER), CALLS), EVERY, OF_THREE);
    }

    @Test
    void a_purge_and_those_who_see_it_could_have_come_one_after_the_other() {
        assertAllRun(
                List.of(
                        A_PURGE_SEEN_BY_ID_AND_ID,
                        A_PURGE_SEEN_BY_ID_AND_DIGEST,
                        A_PURGED_ID_IN_USE_AGAIN,
                        A_PURGE_SEEN_IN_A_LIST),
                4,
                OF_PURGES);
    }

    private static void assertAllRun(List<Scenario<ShareTokenRepository>> scenarios, int expected, int most) {
        assertThat(TOKENS.check(InMemoryShareTokens::new, scenarios, most)).isEqualTo(expected);
    }

    @Test
    void a_claim_that_looks_first_is_caught() {
        TOKENS.assertCaught(ClaimInTwoSteps::new, new Scenario<>(ISSUED, List.of(CLAIM, CLAIM_BY_ANOTHER)), OF_TWO);
    }

    @Test
    void a_purge_that_forgets_digests_and_then_tokens_is_caught() {
        TOKENS.assertCaught(PurgeInTwoSteps::new, A_PURGE_SEEN_BY_ID_AND_DIGEST, OF_PURGES);
    }

    @Test
    void a_purge_that_forgets_one_token_after_the_other_is_caught() {
        TOKENS.assertCaught(PurgeOneByOne::new, A_PURGE_SEEN_IN_A_LIST, OF_PURGES);
    }

    @Test
    void a_look_up_by_way_of_an_id_that_is_another_tokens_by_then_is_caught() {
        TOKENS.assertCaught(FindInTwoSteps::new, A_PURGED_ID_IN_USE_AGAIN, OF_PURGES);
    }

    /** So that no scenario passes because both sides of the comparison throw. */
    @Test
    void one_after_the_other_the_calls_do_what_they_say() {
        List<String> expected = List.of(
                "COMMITTED",
                "STALE",
                "STALE",
                "COMMITTED",
                "COMMITTED",
                "STALE",
                "STALE",
                "COMMITTED",
                "tokens 1aREDEEMED-one",
                "tokens 1aREDEEMED-one",
                "tokens 3cCREATED",
                "events 1ISSUED 2CLAIMED 3COMPLETED",
                "tokens 1aREDEEMED-one 3cCREATED",
                "tokens 3cCREATED",
                "2");

        assertThat(TOKENS.answers(new InMemoryShareTokens())).isEqualTo(expected);
        assertThat(TOKENS.answers(new OneLockTokens())).isEqualTo(expected);
    }
}
