package dev.connections.token;

import static dev.connections.RefusalReason.EXPIRED;
import static dev.connections.RefusalReason.WRONG_STATUS;
import static dev.connections.token.Basis.STANDS;
import static dev.connections.token.Scene.COMPLETE_BY;
import static dev.connections.token.Scene.DESTINATION;
import static dev.connections.token.Scene.EXPIRES;
import static dev.connections.token.Scene.FIRST;
import static dev.connections.token.Scene.IN_TIME;
import static dev.connections.token.Scene.NO_SPACE;
import static dev.connections.token.Scene.SOURCE;
import static dev.connections.token.Scene.TICK;
import static dev.connections.token.Scene.change;
import static dev.connections.token.Scene.refused;
import static dev.connections.token.TokenSettings.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.time.Microseconds;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both ends of a share token, to the microsecond, and to the end of time. */
class TokenTimeTest {

    private static final Duration HAIR = Duration.ofNanos(1);

    private final ShareToken created = Scene.created();
    private final ShareToken pending = Scene.pending();

    private static TokenRuling redeem(ShareToken token, Instant now) {
        return token.redeem(DESTINATION, FIRST, STANDS, DEFAULT, now);
    }

    private static TokenTerms terms(Validity validity) {
        return TokenTerms.of(Scene.TOKEN, Scene.SECRET.digest(), Scene.active(), Scene.OBJECT, validity);
    }

    private static ShareToken issued(Validity validity) {
        return change(ShareToken.issue(terms(validity), STANDS, SOURCE)).token();
    }

    @Test
    @Tag("promise-30")
    void a_token_is_good_up_to_its_end_and_not_at_it() {
        for (Instant before : List.of(EXPIRES.minus(TICK), EXPIRES.minus(HAIR))) {
            assertThat(redeem(created, before)).isInstanceOf(TokenChange.class);
            assertThat(created.expire(SOURCE, before)).isInstanceOf(TokenChange.class);
            assertThat(refused(created.end(before))).isEqualTo(WRONG_STATUS);
        }
        for (Instant at : List.of(EXPIRES, EXPIRES.plus(HAIR), EXPIRES.plus(TICK))) {
            assertThat(refused(redeem(created, at))).isEqualTo(EXPIRED);
            assertThat(refused(created.expire(SOURCE, at))).isEqualTo(EXPIRED);
            assertThat(created.end(at)).isInstanceOf(TokenChange.class);
        }
    }

    @Test
    void a_redemption_is_completed_or_failed_before_its_end_and_not_at_it() {
        for (Instant before : List.of(IN_TIME, COMPLETE_BY.minus(HAIR))) {
            assertThat(pending.complete(DESTINATION, STANDS, before)).isInstanceOf(TokenChange.class);
            assertThat(pending.fail(DESTINATION, NO_SPACE, before)).isInstanceOf(TokenChange.class);
            assertThat(refused(pending.end(before))).isEqualTo(WRONG_STATUS);
        }
        for (Instant at : List.of(COMPLETE_BY, COMPLETE_BY.plus(HAIR))) {
            assertThat(refused(pending.complete(DESTINATION, STANDS, at))).isEqualTo(EXPIRED);
            assertThat(refused(pending.fail(DESTINATION, NO_SPACE, at))).isEqualTo(EXPIRED);
            assertThat(pending.end(at)).isInstanceOf(TokenChange.class);
        }
    }

    @Test
    void what_is_told_turns_with_the_end() {
        assertThat(created.metadata(EXPIRES.minus(HAIR)).status()).isEqualTo(TokenStatus.CREATED);
        assertThat(created.metadata(EXPIRES).status()).isEqualTo(TokenStatus.EXPIRED);
        assertThat(created.metadata(EXPIRES).cause()).isEmpty();
        assertThat(pending.metadata(COMPLETE_BY.minus(HAIR)).completeBy()).contains(COMPLETE_BY);
        assertThat(pending.metadata(COMPLETE_BY))
                .returns(TokenStatus.FAILED, TokenMetadata::status)
                .returns(Optional.of(FailureCause.TIMED_OUT), TokenMetadata::cause)
                .returns(Optional.empty(), TokenMetadata::completeBy)
                .returns(2L, TokenMetadata::version);
        assertThat(created.metadata(IN_TIME).completeBy()).isEmpty();
    }

    @Test
    void an_end_that_was_worked_out_is_the_one_that_is_written_down() {
        for (ShareToken token : List.of(created, pending)) {
            for (Instant at : List.of(token.state().endsAt(), Microseconds.LAST)) {
                TokenState told = token.state().asOf(at);
                TokenState written = change(token.end(at)).token().state();
                assertThat(written.status()).isEqualTo(told.status());
                assertThat(written.cause()).isEqualTo(told.cause());
                assertThat(told.isOver()).isTrue();
                assertThat(told.version()).isEqualTo(token.version());
                assertThat(told.updatedAt()).isEqualTo(token.state().updatedAt());
            }
        }
    }

    @Test
    void a_second_look_after_the_end_writes_the_end_that_was_told() {
        for (Basis basis : Basis.values()) {
            assertThat(change(pending.giveUp(basis, COMPLETE_BY)).event().cause())
                    .contains(FailureCause.TIMED_OUT);
        }
        assertThat(refused(pending.giveUp(STANDS, COMPLETE_BY.minus(HAIR)))).isEqualTo(WRONG_STATUS);
    }

    @Test
    void a_claim_at_the_last_instant_has_its_full_time_to_complete() {
        Instant last = EXPIRES.minus(TICK);
        ShareToken claimed = change(redeem(created, last)).token();
        Instant limit = last.plus(DEFAULT.completion());
        assertThat(claimed.state().endsAt()).isEqualTo(limit).isAfter(EXPIRES);
        assertThat(claimed.complete(DESTINATION, STANDS, limit.minus(TICK))).isInstanceOf(TokenChange.class);
        assertThat(refused(claimed.complete(DESTINATION, STANDS, limit))).isEqualTo(EXPIRED);
    }

    @Test
    void an_instant_finer_than_a_microsecond_is_cut_off() {
        Instant fine = Scene.CLAIMED.plusNanos(999);
        assertThat(redeem(created, fine)).isEqualTo(redeem(created, Scene.CLAIMED));
        assertThat(pending.complete(DESTINATION, STANDS, fine))
                .isEqualTo(pending.complete(DESTINATION, STANDS, Scene.CLAIMED));
        assertThat(pending.giveUp(Basis.NO_CONSENT, COMPLETE_BY.minus(HAIR)))
                .isEqualTo(pending.giveUp(Basis.NO_CONSENT, IN_TIME));
        assertThat(created.end(EXPIRES.plus(HAIR))).isEqualTo(created.end(EXPIRES));
        assertThat(DEFAULT.validity(fine)).isEqualTo(DEFAULT.validity(Scene.CLAIMED));
    }

    @Test
    void an_instant_outside_all_time_is_refused_by_every_verb() {
        List<Function<Instant, Object>> verbs = List.of(
                now -> redeem(created, now),
                now -> pending.complete(DESTINATION, STANDS, now),
                now -> pending.complete(DESTINATION, FIRST, STANDS, now),
                now -> pending.fail(DESTINATION, NO_SPACE, now),
                now -> pending.fail(DESTINATION, FIRST, NO_SPACE, now),
                now -> created.expire(SOURCE, now),
                now -> pending.giveUp(Basis.NO_CONSENT, now),
                created::end,
                DEFAULT::validity);
        for (Function<Instant, Object> verb : verbs) {
            for (Instant outside :
                    List.of(Instant.MIN, Instant.MAX, Microseconds.FIRST.minus(TICK), Microseconds.LAST.plus(TICK))) {
                assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> verb.apply(outside));
            }
        }
    }

    @Test
    void no_end_is_beyond_the_year_9999() {
        Instant late = Microseconds.LAST.minus(Duration.ofHours(2));
        ShareToken token = issued(DEFAULT.validity(late));
        assertThat(token.terms().expiresAt()).isEqualTo(Microseconds.LAST);
        ShareToken claimed =
                change(redeem(token, Microseconds.LAST.minus(TICK))).token();
        assertThat(claimed.state().endsAt()).isEqualTo(Microseconds.LAST);
        assertThat(ShareToken.restore(claimed.toForm())).isEqualTo(claimed);
        assertThat(refused(claimed.complete(DESTINATION, STANDS, Microseconds.LAST)))
                .isEqualTo(EXPIRED);
        assertThat(change(claimed.end(Microseconds.LAST)).token().state().cause())
                .contains(FailureCause.TIMED_OUT);
    }

    @Test
    void a_token_that_is_issued_at_the_end_of_time_is_over() {
        ShareToken token = issued(DEFAULT.validity(Microseconds.LAST));
        assertThat(token.terms().validity()).isEqualTo(new Validity(Microseconds.LAST, Microseconds.LAST));
        assertThat(refused(redeem(token, Microseconds.LAST))).isEqualTo(EXPIRED);
        assertThat(ShareToken.restore(token.toForm())).isEqualTo(token);
        assertThat(token.end(Microseconds.LAST)).isInstanceOf(TokenChange.class);
    }
}
