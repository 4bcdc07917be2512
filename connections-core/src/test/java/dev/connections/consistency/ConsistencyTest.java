package dev.connections.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.InconsistentException;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not hold together is refused with its name, and without a word of what was stored. */
class ConsistencyTest {

    private static final String SUBJECT = "connection con_1";
    private static final String CANARY = "canary-7391";

    @Test
    void insists_on_what_must_hold() {
        assertThatCode(() -> Consistency.require(true, SUBJECT, "it is")).doesNotThrowAnyException();
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Consistency.require(false, SUBJECT, "it is"))
                .withMessage("connection con_1: it does not hold that it is");
    }

    @Test
    void names_its_subject_in_the_words_that_were_given() {
        Subject subject = Subject.of("event", 7, "of connection", "con_1");

        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Consistency.require(false, subject, "it is"))
                .withMessage("event 7 of connection con_1: it does not hold that it is");
    }

    @Test
    void takes_whole_microseconds_of_the_years_1_to_9999_and_no_other_instant() {
        for (Instant usable : List.of(Microseconds.FIRST, Instant.EPOCH, Microseconds.LAST)) {
            assertThatCode(() -> Consistency.requireUsable(usable, SUBJECT)).doesNotThrowAnyException();
        }
        for (Instant wrong : List.of(
                Instant.MIN,
                Microseconds.FIRST.minusNanos(1_000),
                Instant.EPOCH.plusNanos(1),
                Instant.EPOCH.plusNanos(999),
                Microseconds.LAST.plusNanos(1),
                Microseconds.LAST.plusNanos(1_000),
                Instant.MAX)) {
            assertThatExceptionOfType(InconsistentException.class)
                    .isThrownBy(() -> Consistency.requireUsable(wrong, SUBJECT))
                    .withMessageStartingWith("connection con_1: it does not hold that instants are whole");
        }
    }

    @Test
    void finds_a_constant_by_its_exact_name_and_quotes_no_other() {
        for (Channel channel : Channel.values()) {
            assertThat(Consistency.named(Channel.class, channel.name())).isEqualTo(channel);
        }
        for (String name : List.of("", "api", "API ", "API\0", CANARY)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Consistency.named(Channel.class, name))
                    .withMessage("unknown Channel");
        }
    }

    @Test
    void names_what_cannot_be_put_together_once() {
        assertThat(Consistency.restoring(SUBJECT, () -> "whole")).isEqualTo("whole");
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Consistency.restoring(SUBJECT, () -> Consistency.named(Channel.class, CANARY)))
                .withMessage("connection con_1: unknown Channel")
                .withNoCause();
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Consistency.restoring(SUBJECT, () -> DataType.of(CANARY + "!")))
                .withMessageStartingWith("connection con_1: INVALID: ")
                .withMessageNotContaining(CANARY);
    }

    @Test
    void names_what_did_not_know_its_name() {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Consistency.restoring(SUBJECT, () -> inconsistent("a period")))
                .withMessage("connection con_1: a period: it does not hold that it is");
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Consistency.restoring(SUBJECT, () -> inconsistent(SUBJECT)))
                .withMessage("connection con_1: it does not hold that it is");
    }

    private static String inconsistent(String subject) {
        Consistency.require(false, subject, "it is");
        return subject;
    }

    @Test
    void lets_a_mistake_of_the_program_pass() {
        IllegalStateException mistake = new IllegalStateException("incomplete");
        assertThatIllegalStateException()
                .isThrownBy(() -> Consistency.restoring(SUBJECT, () -> {
                    throw mistake;
                }))
                .isSameAs(mistake);
    }
}
