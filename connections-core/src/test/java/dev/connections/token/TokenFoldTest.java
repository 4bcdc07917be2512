package dev.connections.token;

import static dev.connections.token.Scene.TICK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.ConnectionId;
import dev.connections.InconsistentException;
import dev.connections.TokenId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A history whose events do not follow from one another leads nowhere. */
class TokenFoldTest {

    private final TokenEvent issue = Scene.issuing().event();
    private final TokenEvent claim = Scene.claiming().event();

    private static ImmutableTokenEvent.Builder like(TokenEvent event) {
        return ImmutableTokenEvent.builder().like(event);
    }

    private static void refuses(String why, TokenEvent... history) {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> TokenState.fold(Scene.terms(), List.of(history)))
                .withMessageContaining("cnst_")
                .withMessageContaining(why);
    }

    @Test
    void every_history_leads_to_the_state_of_its_token() {
        for (Life life : Life.values()) {
            life.token()
                    .ifPresent(token -> assertThat(TokenState.fold(Scene.terms(), life.history()))
                            .isEqualTo(token.state()));
        }
    }

    @Test
    void refuses_a_history_without_events() {
        refuses("it has a first event");
    }

    @Test
    void refuses_a_history_that_does_not_begin_at_the_beginning() {
        refuses("the share token's lifecycle allows it", claim);
    }

    @Test
    void refuses_a_gap_and_a_repetition() {
        for (Life life : Life.values()) {
            List<TokenEvent> history = life.history();
            for (int i = 1; i < history.size(); i++) {
                List<TokenEvent> gap = new ArrayList<>(history);
                gap.remove(i - 1);
                List<TokenEvent> repetition = new ArrayList<>(history);
                repetition.add(i, history.get(i));
                for (List<TokenEvent> wrong : List.of(gap, repetition)) {
                    assertThatExceptionOfType(InconsistentException.class)
                            .isThrownBy(() -> TokenState.fold(Scene.terms(), wrong));
                }
            }
        }
        refuses("it follows version 1", issue, Life.REDEEMED.history().get(2));
        refuses("it follows version 2", issue, claim, claim);
    }

    @Test
    void refuses_an_event_of_another_token_or_another_connection() {
        refuses("it is of token cnst_1", like(issue).token(TokenId.of("cnst_2")).build());
        refuses(
                "it is of token cnst_1",
                issue,
                like(claim).token(TokenId.of("cnst_2")).build());
        refuses(
                "it is of connection con_1",
                issue,
                like(claim).connection(ConnectionId.of("con_2")).build());
    }

    @Test
    void refuses_an_event_that_starts_from_another_status() {
        for (Life expired : List.of(Life.EXPIRED_BY_HAND, Life.EXPIRED_BY_TIME)) {
            for (Life claimed : List.of(Life.REDEEMED, Life.REPORTED, Life.CHANGED, Life.TIMED_OUT)) {
                refuses(
                        "it starts from EXPIRED",
                        issue,
                        expired.history().get(1),
                        claimed.history().get(2));
            }
        }
    }

    @Test
    void no_event_is_another_change_than_those_of_the_table() {
        for (TokenEventType type : TokenEventType.values()) {
            for (TokenStatus from : TokenStatus.values()) {
                for (TokenStatus to : TokenStatus.values()) {
                    for (long sequence = 2; sequence <= 4; sequence++) {
                        boolean known = type == TokenEventType.CLAIMED
                                && from == TokenStatus.CREATED
                                && to == TokenStatus.PENDING
                                && sequence == 2;
                        ImmutableTokenEvent.Builder event =
                                like(claim).type(type).from(from).to(to).sequence(sequence);
                        if (known) {
                            assertThat(event.build()).isEqualTo(claim);
                        } else {
                            assertThatExceptionOfType(InconsistentException.class)
                                    .isThrownBy(event::build);
                        }
                    }
                }
            }
        }
    }

    @Test
    void refuses_an_issue_that_is_not_as_the_terms_say() {
        String why = "the token is issued as its terms say";
        refuses(why, like(issue).at(Scene.ISSUED.plus(TICK)).build());
        refuses(why, like(issue).endsAt(Scene.EXPIRES.plus(TICK)).build());
    }

    @Test
    void refuses_a_claim_that_ends_before_it_begins() {
        assertThat(TokenState.fold(
                                Scene.terms(),
                                List.of(issue, like(claim).endsAt(Scene.CLAIMED).build()))
                        .endsAt())
                .isEqualTo(Scene.CLAIMED);
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> like(claim).endsAt(Scene.CLAIMED.minus(TICK)).build())
                .withMessageContaining("what it begins does not end before that");
    }

    @Test
    void a_change_is_a_token_with_the_event_that_led_to_it() {
        TokenChange change = Scene.claiming();
        ShareToken other = ShareToken.restore(
                TokenForm.builder().like(change.token().toForm()).id("cnst_2").build());
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> new TokenChange(Scene.created(), change.event()))
                .withMessageContaining("the token is the one after it");
        assertThatExceptionOfType(InconsistentException.class).isThrownBy(() -> new TokenChange(other, change.event()));
        assertThat(change.expectedVersion()).isEqualTo(1);
        assertThat(Scene.issuing().expectedVersion()).isZero();
    }

    @Test
    void an_event_of_nobody_is_the_systems() {
        assertThat(Life.TIMED_OUT.history().get(2).actor()).isEmpty();
        refuses(
                "the share token's lifecycle allows it",
                issue,
                like(Scene.expiring().event())
                        .at(Scene.CLAIMED)
                        .actor(Optional.empty())
                        .build());
    }
}
