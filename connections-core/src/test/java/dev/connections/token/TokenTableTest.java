package dev.connections.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.token.Attempt.Command;
import dev.connections.token.TokenDocument.Answer;
import dev.connections.token.TokenDocument.DrawnArrow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page {@code docs/share-tokens.md} and the code say the same, in every case that there is. */
class TokenTableTest {

    private static final String UNCHANGED = "unchanged";

    private final TokenDocument document = TokenDocument.read();
    private final Expectation page = new Expectation(document);

    @Test
    @Tag("promise-1")
    void a_command_is_followed_if_and_only_if_the_page_has_its_row() {
        Map<String, Integer> tried = new TreeMap<>();
        Attempt.forEach(attempt -> {
            String expected = expected(attempt);
            String outcome = outcome(attempt);
            if (!outcome.equals(expected)) {
                assertThat(outcome).as(attempt.toString()).isEqualTo(expected);
            }
            tried.merge(expected, 1, Integer::sum);
        });
        int circumstances = Ground.values().length * Said.values().length * Attempt.Moment.values().length;
        int commands = 3 + 9 * (3 * (2 + 3 + 3 + 1) + 2);
        assertThat(circumstances).isEqualTo(8 * 15 * 3);
        assertThat(tried.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(circumstances * commands);
        assertThat(tried)
                .containsOnlyKeys(
                        "to CREATED",
                        "to PENDING",
                        "to REDEEMED",
                        "to FAILED",
                        "to EXPIRED",
                        UNCHANGED,
                        "NOT_FOUND",
                        "WRONG_ACTOR",
                        "ALREADY_REDEEMED",
                        "WRONG_STATUS",
                        "EXPIRED",
                        "CONNECTION_NOT_ACTIVE",
                        "DATA_TYPE_NOT_SHARED",
                        "CONSENT_REQUIRED",
                        "NOT_REDEEMABLE");
    }

    @Test
    void the_basis_is_the_first_that_is_missing_in_the_order_of_the_page() {
        Attempt.forEach(attempt -> {
            if (attempt.command() == Command.ISSUE) {
                assertThat(attempt.basis().name())
                        .isEqualTo(page.answer(attempt).basis());
            }
        });
        assertThat(document.answers().stream().map(Answer::basis))
                .containsExactlyElementsOf(
                        Stream.of(Basis.values()).map(Basis::name).toList());
    }

    @Test
    void the_order_of_refusals_is_the_one_of_the_reasons() {
        List<RefusalReason> listed = document.order().stream()
                .flatMap(line -> line.stream().map(RefusalReason::valueOf).sorted())
                .toList();
        assertThat(listed).hasSize(10).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_diagram_draws_the_table_and_nothing_else() {
        List<DrawnArrow> arrows = document.rows().stream()
                .map(row -> new DrawnArrow(row.from().equals("-") ? "[*]" : row.from(), row.to(), row.action()))
                .distinct()
                .toList();
        assertThat(document.diagram()).containsExactlyInAnyOrderElementsOf(arrows);
    }

    @Test
    void the_page_and_the_code_have_equally_many_rows() {
        assertThat(document.rows()).hasSameSizeAs(TokenArrow.TABLE).hasSize(8);
    }

    private String expected(Attempt attempt) {
        if (Expectation.isRepetition(attempt)) {
            return UNCHANGED;
        }
        return page.refusal(attempt)
                .orElseGet(() -> page.row(attempt).map(row -> "to " + row.to()).orElse("neither"));
    }

    private String outcome(Attempt attempt) {
        Optional<ShareToken> before = attempt.life().token();
        TokenRuling ruling = attempt.rule(before);
        if (ruling instanceof TokenRuling.Unchanged unchanged) {
            assertThat(unchanged.token()).isSameAs(before.orElseThrow());
            return UNCHANGED;
        }
        if (ruling instanceof TokenRuling.Refused refused) {
            return refused(attempt, refused.refusal());
        }
        TokenChange change = (TokenChange) ruling;
        checkEvent(attempt, before, change);
        checkToken(attempt, before, change);
        return "to " + change.token().state().status();
    }

    private static String refused(Attempt attempt, Refusal refusal) {
        if (refusal.reason() == RefusalReason.NOT_FOUND) {
            assertThat(refusal)
                    .isEqualTo(attempt.command() == Command.ISSUE ? Refusal.NO_SUCH_CONNECTION : Refusal.NO_SUCH_TOKEN);
        }
        return refusal.reason().name();
    }

    private void checkEvent(Attempt attempt, Optional<ShareToken> before, TokenChange change) {
        TokenEvent event = change.event();
        assertThat(event.token()).isEqualTo(Scene.TOKEN);
        assertThat(event.connection()).isEqualTo(Scene.CONNECTION);
        assertThat(event.sequence()).isEqualTo(before.map(ShareToken::version).orElse(0L) + 1);
        assertThat(event.type().action().name())
                .isEqualToIgnoringCase(page.row(attempt).orElseThrow().action());
        assertThat(event.at()).isEqualTo(before.isEmpty() ? Scene.ISSUED : attempt.now());
        assertThat(event.actor()).isEqualTo(attempt.caller().actor());
        assertThat(event.from()).isEqualTo(before.map(token -> token.state().status()));
        assertThat(event.to()).isEqualTo(change.token().state().status());
        assertThat(event.cause()).isEqualTo(cause(attempt, event.to()));
        assertThat(event.endsAt())
                .isEqualTo(
                        switch (event.to()) {
                            case CREATED -> Optional.of(Scene.EXPIRES);
                            case PENDING -> Optional.of(attempt.now().plus(TokenSettings.DEFAULT.completion()));
                            case REDEEMED, FAILED, EXPIRED -> Optional.empty();
                        });
    }

    private static Optional<FailureCause> cause(Attempt attempt, TokenStatus to) {
        if (to != TokenStatus.FAILED) {
            return Optional.empty();
        }
        if (attempt.caller() == Caller.DESTINATION) {
            return Optional.of(FailureCause.REPORTED);
        }
        if (attempt.isOver()) {
            return Optional.of(FailureCause.TIMED_OUT);
        }
        return Optional.of(
                attempt.said().isNoAnswer() && attempt.ground() == Ground.ACTIVE
                        ? FailureCause.UNCONFIRMED
                        : FailureCause.CHANGED);
    }

    private static void checkToken(Attempt attempt, Optional<ShareToken> before, TokenChange change) {
        ShareToken token = change.token();
        assertThat(token.terms()).isEqualTo(Scene.terms());
        assertThat(token.redemption())
                .isEqualTo(
                        attempt.command() == Command.REDEEM
                                ? attempt.redemption()
                                : before.flatMap(ShareToken::redemption));
        assertThat(token.failureReason())
                .isEqualTo(attempt.command() == Command.FAIL ? Optional.of(Scene.NO_SPACE) : Optional.empty());
        List<TokenEvent> history = new ArrayList<>(attempt.life().history());
        history.add(change.event());
        assertThat(TokenState.fold(Scene.terms(), history)).isEqualTo(token.state());
        assertThat(change.expectedVersion())
                .isEqualTo(before.map(ShareToken::version).orElse(0L));
    }
}
