package dev.connections.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Instants are whole microseconds of the years 1 to 9999. */
class MicrosecondsTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Test
    void cuts_off_what_is_finer() {
        Instant instant = Instant.parse("2026-03-01T12:00:00.123456Z");
        assertThat(Microseconds.of(instant.plusNanos(999))).isEqualTo(instant);
        assertThat(Microseconds.of(instant)).isEqualTo(instant);
        assertThat(Microseconds.of(Instant.parse("1969-12-31T23:59:59.999999999Z")))
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
    }

    @Test
    void knows_the_first_and_the_last_instant() {
        assertThat(Microseconds.ofUsable(Microseconds.FIRST)).contains(Microseconds.FIRST);
        assertThat(Microseconds.ofUsable(Microseconds.LAST)).contains(Microseconds.LAST);
        assertThat(Microseconds.ofUsable(Microseconds.LAST.plusNanos(999))).contains(Microseconds.LAST);
        assertThat(Microseconds.ofUsable(Microseconds.FIRST.minusNanos(1))).isEmpty();
        assertThat(Microseconds.ofUsable(Microseconds.LAST.plus(MICROSECOND))).isEmpty();
        assertThat(Microseconds.ofUsable(Instant.MIN)).isEmpty();
        assertThat(Microseconds.ofUsable(Instant.MAX)).isEmpty();
    }

    @Test
    void refuses_instants_beyond_them() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Microseconds.of(Instant.MAX))
                .withMessageContaining("is not in the years 1 to 9999");
    }

    @Test
    void adds_as_far_as_the_range_goes() {
        Instant near = Microseconds.LAST.minus(MICROSECOND);
        assertThat(Microseconds.plus(near, MICROSECOND)).isEqualTo(Microseconds.LAST);
        assertThat(Microseconds.plus(near, Duration.ofNanos(1_999))).isEqualTo(Microseconds.LAST);
        assertThat(Microseconds.plus(near, Duration.ofNanos(2_001))).isEqualTo(Microseconds.LAST);
        assertThat(Microseconds.plus(Microseconds.FIRST, Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(Microseconds.LAST);
        assertThat(Microseconds.plus(Microseconds.FIRST, Duration.ofNanos(1_999)))
                .isEqualTo(Microseconds.FIRST.plus(MICROSECOND));
    }

    @Test
    void counts_whole_microseconds_since_1970_and_back() {
        assertThat(Microseconds.since1970(Instant.EPOCH)).isZero();
        assertThat(Microseconds.since1970(Instant.ofEpochSecond(1, 1_999))).isEqualTo(1_000_001);
        assertThat(Microseconds.since1970(Instant.ofEpochSecond(-1, 999_999_999)))
                .isEqualTo(-1);
        for (Instant instant : new Instant[] {
            Microseconds.FIRST, Microseconds.LAST, Instant.EPOCH, Instant.parse("1969-12-31T23:59:59.999999Z")
        }) {
            assertThat(Microseconds.ofSince1970(Microseconds.since1970(instant)))
                    .isEqualTo(instant);
        }
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Microseconds.since1970(Instant.MIN))
                .withMessageContaining("is not in the years 1 to 9999");
    }
}
