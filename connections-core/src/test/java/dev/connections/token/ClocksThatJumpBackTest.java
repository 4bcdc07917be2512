package dev.connections.token;

import static dev.connections.RefusalReason.ALREADY_REDEEMED;
import static dev.connections.RefusalReason.EXPIRED;
import static dev.connections.token.Basis.STANDS;
import static dev.connections.token.Scene.COMPLETE_BY;
import static dev.connections.token.Scene.DESTINATION;
import static dev.connections.token.Scene.EXPIRES;
import static dev.connections.token.Scene.FIRST;
import static dev.connections.token.Scene.IN_TIME;
import static dev.connections.token.Scene.SECOND;
import static dev.connections.token.Scene.TICK;
import static dev.connections.token.Scene.change;
import static dev.connections.token.Scene.day;
import static dev.connections.token.Scene.refused;
import static dev.connections.token.TokenSettings.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clock that jumps back opens what was only worked out, and nothing that was written down. */
class ClocksThatJumpBackTest {

    private static final List<Instant> ANY_CLOCK = List.of(
            Microseconds.FIRST,
            day(-400),
            Scene.ISSUED.minus(TICK),
            Scene.ISSUED,
            Scene.CLAIMED,
            IN_TIME,
            COMPLETE_BY,
            EXPIRES.minus(TICK),
            EXPIRES,
            day(400),
            Microseconds.LAST);

    @Test
    void an_end_that_was_only_worked_out_is_open_again() {
        ShareToken created = Scene.created();
        assertThat(refused(created.redeem(DESTINATION, FIRST, STANDS, DEFAULT, EXPIRES)))
                .isEqualTo(EXPIRED);
        assertThat(created.redeem(DESTINATION, FIRST, STANDS, DEFAULT, EXPIRES.minus(TICK)))
                .isInstanceOf(TokenChange.class);
        ShareToken pending = Scene.pending();
        assertThat(refused(pending.complete(DESTINATION, STANDS, COMPLETE_BY))).isEqualTo(EXPIRED);
        assertThat(pending.complete(DESTINATION, STANDS, IN_TIME)).isInstanceOf(TokenChange.class);
    }

    @Test
    @Tag("promise-13")
    void an_end_that_was_written_down_stays_under_any_clock() {
        for (Instant now : ANY_CLOCK) {
            for (Life life : Life.values()) {
                if (life.token().filter(token -> token.state().isOver()).isPresent()) {
                    ShareToken over = life.token().orElseThrow();
                    assertThat(over.state().asOf(now)).isEqualTo(over.state());
                    assertThat(over.metadata(now).status())
                            .isEqualTo(over.state().status());
                    assertThat(rulings(over, now)).hasSize(6).allMatch(TokenRuling.Refused.class::isInstance);
                }
            }
        }
    }

    private static List<TokenRuling> rulings(ShareToken token, Instant now) {
        return List.of(
                token.redeem(DESTINATION, SECOND, STANDS, DEFAULT, now),
                token.complete(DESTINATION, STANDS, now),
                token.fail(DESTINATION, Scene.NO_SPACE, now),
                token.expire(DESTINATION, now),
                token.giveUp(Basis.NO_CONSENT, now),
                token.end(now));
    }

    @Test
    @Tag("promise-13")
    void a_token_that_was_claimed_is_never_claimed_again_under_any_clock() {
        for (Life life : Life.values()) {
            if (life.isClaimed()) {
                ShareToken claimed = life.token().orElseThrow();
                for (Instant now : ANY_CLOCK) {
                    for (Basis basis : Basis.values()) {
                        assertThat(claimed.redeem(DESTINATION, FIRST, basis, DEFAULT, now))
                                .isEqualTo(new TokenRuling.Unchanged(claimed));
                        assertThat(refused(claimed.redeem(DESTINATION, SECOND, basis, DEFAULT, now)))
                                .isEqualTo(ALREADY_REDEEMED);
                    }
                }
            }
        }
    }

    @Test
    void a_command_before_the_last_change_is_written_with_its_own_instant() {
        ShareToken claimed = change(Scene.created().redeem(DESTINATION, FIRST, STANDS, DEFAULT, day(1)))
                .token();
        assertThat(claimed.state().updatedAt())
                .isEqualTo(day(1))
                .isBefore(claimed.terms().issuedAt());
        assertThat(claimed.state().endsAt()).isEqualTo(day(1).plus(DEFAULT.completion()));
        TokenChange completion = change(claimed.complete(DESTINATION, STANDS, day(0)));
        assertThat(completion.event().at()).isEqualTo(day(0));
        assertThat(ShareToken.restore(completion.token().toForm())).isEqualTo(completion.token());
        List<TokenEvent> history = new ArrayList<>();
        history.add(Scene.issuing().event());
        history.add(change(Scene.created().redeem(DESTINATION, FIRST, STANDS, DEFAULT, day(1)))
                .event());
        history.add(completion.event());
        assertThat(TokenState.fold(Scene.terms(), history))
                .isEqualTo(completion.token().state());
    }
}
