package dev.connections.token;

import static dev.connections.token.Scene.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.InconsistentException;
import dev.connections.token.TokenDocument.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After every history, every event that can be written down: only what the page has a row for leads anywhere. */
class TokenHistoryTest {

    private record Written(
            Life life,
            TokenEventType type,
            Caller caller,
            Optional<FailureCause> cause,
            TokenStatus to,
            Instant at,
            boolean endsLater) {

        Optional<TokenState> state() {
            try {
                List<TokenEvent> history = new ArrayList<>(life.history());
                history.add(event());
                return Optional.of(TokenState.fold(Scene.terms(), history));
            } catch (InconsistentException refused) {
                assertThat(refused).hasMessageContaining("cnst_1").hasMessageNotContaining("obj-1");
                return Optional.empty();
            }
        }

        TokenEvent event() {
            return ImmutableTokenEvent.builder()
                    .token(Scene.TOKEN)
                    .connection(Scene.CONNECTION)
                    .sequence(life.history().size() + 1)
                    .type(type)
                    .at(at)
                    .actor(caller.actor())
                    .from(life.token().map(token -> token.state().status()))
                    .to(to)
                    .endsAt(endsLater ? Optional.of(end()) : Optional.empty())
                    .cause(cause)
                    .build();
        }

        Instant end() {
            return life == Life.ABSENT ? Scene.EXPIRES : at.plus(TICK);
        }
    }

    private final TokenDocument document = TokenDocument.read();

    @Test
    @Tag("promise-1")
    void a_history_is_followed_if_and_only_if_the_page_has_its_rows() {
        List<Written> written = written();
        int followed = 0;
        for (Written event : written) {
            Optional<TokenState> state = event.state();
            if (state.isPresent() != isExpected(event)) {
                assertThat(state.isPresent()).as(event.toString()).isEqualTo(isExpected(event));
            }
            if (state.isPresent()) {
                checkState(event, state.get());
                followed++;
            }
        }
        int byHands = 1 + 1 + 1 + 1 + 2;
        int byTheSystem = 2 + 2 + 2;
        assertThat(written).hasSize(10 * 5 * 4 * 5 * 5 * 3 * 2);
        assertThat(followed).isEqualTo(byHands + byTheSystem);
    }

    private static void checkState(Written event, TokenState state) {
        assertThat(state.status()).isEqualTo(event.to());
        assertThat(state.version()).isEqualTo(event.life().history().size() + 1);
        assertThat(state.updatedAt()).isEqualTo(event.at());
        assertThat(state.endsAt()).isEqualTo(event.endsLater() ? event.end() : event.at());
        assertThat(state.cause()).isEqualTo(event.cause());
    }

    private boolean isExpected(Written event) {
        boolean begins = event.type() == TokenEventType.ISSUED || event.type() == TokenEventType.CLAIMED;
        boolean failed = event.type() == TokenEventType.FAILED;
        return event.endsLater() == begins
                && event.cause().isPresent() == failed
                && event.cause().stream().allMatch(cause -> isFound(event, cause))
                && document.rows().stream().anyMatch(row -> isOf(row, event));
    }

    private static boolean isFound(Written event, FailureCause cause) {
        boolean over = !event.at().isBefore(event.life().end());
        return switch (cause) {
            case REPORTED -> event.caller() == Caller.DESTINATION;
            case TIMED_OUT -> event.caller() == Caller.SYSTEM && over;
            case CHANGED, UNCONFIRMED -> event.caller() == Caller.SYSTEM && !over;
        };
    }

    private static boolean isOf(Row row, Written event) {
        return row.action().equalsIgnoreCase(event.type().action().name())
                && row.from().equals(event.life().status())
                && row.allows(event.caller())
                && row.to().equals(event.to().name())
                && isTimely(row.guard(), event);
    }

    private static boolean isTimely(String guard, Written event) {
        boolean over = !event.at().isBefore(event.life().end());
        if (event.life() == Life.ABSENT) {
            return event.at().equals(Scene.ISSUED);
        }
        return guard.startsWith("now <") ? !over : !guard.startsWith("now >=") || over;
    }

    private static List<Written> written() {
        List<Optional<FailureCause>> causes = Stream.concat(
                        Stream.of(Optional.<FailureCause>empty()),
                        Stream.of(FailureCause.values()).map(Optional::of))
                .toList();
        List<Written> all = new ArrayList<>();
        for (Life life : Life.values()) {
            for (TokenEventType type : TokenEventType.values()) {
                for (Caller caller : Caller.values()) {
                    for (Optional<FailureCause> cause : causes) {
                        for (TokenStatus to : TokenStatus.values()) {
                            for (Instant at : instants(life)) {
                                all.add(new Written(life, type, caller, cause, to, at, true));
                                all.add(new Written(life, type, caller, cause, to, at, false));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<Instant> instants(Life life) {
        Instant turn = life == Life.ABSENT ? Scene.ISSUED : life.end();
        return Arrays.asList(turn.minus(TICK), turn, turn.plus(TICK));
    }
}
