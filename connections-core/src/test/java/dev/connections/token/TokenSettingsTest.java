package dev.connections.token;

import static dev.connections.token.Scene.ISSUED;
import static dev.connections.token.Scene.TICK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.connections.InconsistentException;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a token lives, and a redemption may take: the host's settings, and what a source may ask for. */
class TokenSettingsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HUGE = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final List<Duration> NOT_POSITIVE = List.of(
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofNanos(999),
            Duration.ofNanos(-1),
            Duration.ofNanos(-1_000),
            DAY.negated(),
            Duration.ofSeconds(Long.MIN_VALUE));

    private static void refuses(Runnable asked, String found) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(asked::run)
                .returns(RefusalReason.INVALID, RefusedException::reason)
                .withMessageContaining(found);
    }

    @Test
    void by_default_a_token_lives_14_days_and_at_most_90_and_is_completed_within_the_hour() {
        assertThat(TokenSettings.DEFAULT)
                .isEqualTo(new TokenSettings(Duration.ofDays(14), Duration.ofDays(90), Duration.ofHours(1)));
        assertThat(TokenSettings.DEFAULT.validity(ISSUED)).isEqualTo(new Validity(ISSUED, Scene.EXPIRES));
    }

    @Test
    void refuses_settings_of_no_time_at_all() {
        for (Duration none : NOT_POSITIVE) {
            refuses(() -> new TokenSettings(none, DAY, DAY), "a token's lifetime of " + none);
            refuses(() -> new TokenSettings(DAY, none, DAY), "a token's longest lifetime of " + none);
            refuses(() -> new TokenSettings(DAY, DAY, none), "a redemption's time of " + none);
        }
    }

    @Test
    void refuses_a_lifetime_of_no_time_at_all() {
        for (Duration none : NOT_POSITIVE) {
            refuses(() -> TokenSettings.DEFAULT.validity(none, ISSUED), "a token's lifetime of " + none);
            refuses(() -> TokenSettings.DEFAULT.allowed(none), "a token's lifetime of " + none);
        }
    }

    @Test
    void refuses_a_lifetime_over_the_longest() {
        Duration longest = TokenSettings.DEFAULT.longest();
        assertThat(TokenSettings.DEFAULT.validity(longest, ISSUED).until()).isEqualTo(ISSUED.plus(longest));
        for (Duration over : List.of(longest.plus(TICK), longest.plus(DAY), HUGE)) {
            refuses(() -> TokenSettings.DEFAULT.validity(over, ISSUED), "a token's lifetime of ");
            refuses(() -> TokenSettings.DEFAULT.allowed(over), "a token's lifetime of ");
        }
        refuses(() -> new TokenSettings(DAY.plus(TICK), DAY, DAY), "a token's lifetime of ");
        assertThat(new TokenSettings(DAY, DAY, DAY).lifetime()).isEqualTo(DAY);
    }

    @Test
    void cuts_off_what_is_finer_than_a_microsecond() {
        Duration longest = TokenSettings.DEFAULT.longest();
        assertThat(TokenSettings.DEFAULT.validity(longest.minusNanos(1), ISSUED))
                .isEqualTo(TokenSettings.DEFAULT.validity(longest.minus(TICK), ISSUED));
        refuses(() -> TokenSettings.DEFAULT.validity(longest.plusNanos(1), ISSUED), "a token's lifetime of ");
        assertThat(TokenSettings.DEFAULT
                        .validity(Duration.ofNanos(1_999), ISSUED)
                        .until())
                .isEqualTo(ISSUED.plus(TICK));
        assertThat(TokenSettings.DEFAULT.allowed(Duration.ofNanos(1_999))).isEqualTo(TICK);
        assertThat(TokenSettings.DEFAULT.allowed(longest)).isEqualTo(longest);
        TokenSettings fine = new TokenSettings(TICK.plusNanos(1), TICK.plusNanos(2), TICK.plusNanos(3));
        assertThat(fine).isEqualTo(new TokenSettings(TICK, TICK, TICK));
    }

    @Test
    void ends_at_the_end_of_time_at_the_latest() {
        TokenSettings endless = new TokenSettings(HUGE, HUGE, HUGE);
        assertThat(endless.validity(ISSUED).until()).isEqualTo(Microseconds.LAST);
        assertThat(endless.validity(Microseconds.FIRST)).isEqualTo(new Validity(Microseconds.FIRST, Microseconds.LAST));
        ShareToken claimed = Scene.change(
                        Scene.created().redeem(Scene.DESTINATION, Scene.FIRST, Basis.STANDS, endless, Scene.CLAIMED))
                .token();
        assertThat(claimed.state().endsAt()).isEqualTo(Microseconds.LAST);
    }

    @Test
    void a_validity_does_not_end_before_it_begins() {
        assertThat(new Validity(ISSUED, ISSUED).until()).isEqualTo(ISSUED);
        for (Instant wrong : List.of(ISSUED.minus(TICK), ISSUED.plusNanos(1), Instant.MAX)) {
            assertThatExceptionOfType(InconsistentException.class).isThrownBy(() -> new Validity(ISSUED, wrong));
        }
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> new Validity(ISSUED.minusNanos(1), ISSUED));
    }

    @Test
    void refuses_null() {
        assertThatNullPointerException().isThrownBy(() -> new TokenSettings(null, DAY, DAY));
        assertThatNullPointerException().isThrownBy(() -> new TokenSettings(DAY, null, DAY));
        assertThatNullPointerException().isThrownBy(() -> new TokenSettings(DAY, DAY, null));
        assertThatNullPointerException().isThrownBy(() -> TokenSettings.DEFAULT.validity(null));
        assertThatNullPointerException().isThrownBy(() -> TokenSettings.DEFAULT.validity(null, ISSUED));
        assertThatNullPointerException().isThrownBy(() -> new Validity(null, ISSUED));
        assertThatNullPointerException().isThrownBy(() -> new Validity(ISSUED, null));
    }
}
