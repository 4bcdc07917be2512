package dev.connections.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.proofs.PlantedMistakes.ClaimInTwoSteps;
import dev.connections.proofs.PlantedMistakes.FindInTwoSteps;
import dev.connections.proofs.PlantedMistakes.PurgeInTwoSteps;
import dev.connections.proofs.PlantedMistakes.PurgeOneByOne;
import dev.connections.proofs.TokenSubject.InMemory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call on the in-memory share tokens takes effect at one instant, whatever else is going on. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class TokenInterleavingsTest {

    private static final int OF_TWO = 25;
    private static final int OF_CLAIMS = 40;
    private static final int OF_PURGES = 100;

    @Test
    @Tag("promise-28")
    void every_two_calls_could_have_come_one_after_the_other() {
        Interleavings.check(InMemory.class, TokenScenarios.pairs(), OF_TWO);
    }

    @Test
    @Tag("promise-28")
    void two_claims_and_any_third_call_could_have_come_one_after_the_other() {
        Interleavings.check(InMemory.class, TokenScenarios.claims(), OF_CLAIMS);
    }

    @Test
    void a_purge_and_two_other_calls_could_have_come_one_after_the_other() {
        Interleavings.check(InMemory.class, TokenScenarios.purges(), OF_PURGES);
    }

    @Test
    void a_claim_in_two_steps_is_caught_by_pairs_and_by_triples() {
        assertCaught(() -> Interleavings.check(ClaimInTwoSteps.class, TokenScenarios.pairs(), OF_TWO));
        assertCaught(() -> Interleavings.check(ClaimInTwoSteps.class, TokenScenarios.claims(), OF_CLAIMS));
    }

    @ParameterizedTest
    @ValueSource(classes = {PurgeInTwoSteps.class, PurgeOneByOne.class, FindInTwoSteps.class})
    void what_sees_or_shows_half_a_purge_is_caught(Class<? extends TokenSubject> mistaken) {
        assertCaught(() -> Interleavings.check(mistaken, TokenScenarios.purges(), OF_PURGES));
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

        assertThat(answers(new InMemory())).isEqualTo(expected);
        assertThat(answers(new TokenSubject.OneLock())).isEqualTo(expected);
    }

    private static void assertCaught(ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    private static List<String> answers(TokenSubject subject) {
        return Arrays.stream(TokenCall.values()).map(subject::answer).toList();
    }
}
