package dev.connections.proofs.interleavings;

import static dev.connections.proofs.interleavings.ConsentCall.ASK_ABOUT_BOTH;
import static dev.connections.proofs.interleavings.ConsentCall.DENY;
import static dev.connections.proofs.interleavings.ConsentCall.GRANT;
import static dev.connections.proofs.interleavings.ConsentCall.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.proofs.interleavings.OneLockConsents.RecordInTwoSteps;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of two calls on the in-memory consents each takes effect at one instant. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ConsentInterleavingsTest {

    private static final List<ConsentCall> GRANTED = List.of(GRANT);
    private static final List<ConsentCall> CALLS = List.of(ConsentCall.values());
    private static final int OF_TWO = 100;
    private static final int EVERY = 6;
    private static final Interleavings<Consents> CONSENTS =
            new Interleavings<>(() -> Consents.of(new OneLockConsents()), CALLS, List.of(ASK_ABOUT_BOTH));

    @Test
    @Tag("promise-25")
    void every_two_calls_could_have_come_one_after_the_other() {
        assertThat(CONSENTS.check(Consents::inMemory, Scenario.pairs(GRANTED, CALLS), OF_TWO))
                .isEqualTo(EVERY * (EVERY + 1) / 2);
    }

    @Test
    void a_statement_that_is_lost_between_reading_and_writing_is_caught() {
        CONSENTS.assertCaught(
                () -> Consents.of(new RecordInTwoSteps()), new Scenario<>(GRANTED, List.of(DENY, WITHDRAW)), OF_TWO);
    }

    /** So that no scenario passes because both sides of the comparison throw. */
    @Test
    void one_after_the_other_the_calls_do_what_they_say() {
        List<String> expected = List.of(
                "recorded",
                "recorded",
                "recorded",
                "recorded",
                "user_1 GRANTED DENIED WITHDRAWN;user_2;",
                "user_1 GRANTED DENIED WITHDRAWN;user_2 GRANTED;");

        assertThat(CONSENTS.answers(Consents.inMemory())).isEqualTo(expected);
        assertThat(CONSENTS.answers(Consents.of(new OneLockConsents()))).isEqualTo(expected);
    }
}
