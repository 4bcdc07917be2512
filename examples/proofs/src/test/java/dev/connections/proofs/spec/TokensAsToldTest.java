package dev.connections.proofs.spec;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.token.TokenChange;
import dev.connections.token.TokenRuling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The spec and the library answer every command on every share token of the spec's alike, whatever it then rests on:
 * the same refusal, or the same token after it.
 */
class TokensAsToldTest {

    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Test
    void the_library_answers_every_command_on_a_token_as_the_spec_tells() {
        List<TlaValue> told = TlaReader.told("ToldTokens");
        for (TlaValue situation : told) {
            Instant now = Told.instant(situation.at(0));
            for (TlaValue ruling : situation.at(2).elements()) {
                check(new ToldToken(situation.at(1)), ruling, now);
            }
        }
        assertThat(told.size()).isEqualTo(700);
        assertThat(outcomes)
                .isEqualTo(Map.ofEntries(
                        entry("changed", 1_613),
                        entry("unchanged", 3_696),
                        entry("NOT_FOUND", 71_016),
                        entry("WRONG_ACTOR", 24),
                        entry("ALREADY_REDEEMED", 11_088),
                        entry("WRONG_STATUS", 19_259),
                        entry("EXPIRED", 10_270),
                        entry("CONNECTION_NOT_ACTIVE", 146),
                        entry("DATA_TYPE_NOT_SHARED", 4),
                        entry("CONSENT_REQUIRED", 12),
                        entry("NOT_REDEEMABLE", 568)));
    }

    private void check(ToldToken before, TlaValue told, Instant now) {
        TokenRuling answered = before.rule(told, now);
        String outcome = told.at(3).text();

        assertThat(outcome(answered)).as("%s at %s: %s", before, now, told).isEqualTo(outcome);
        if (answered instanceof TokenChange change) {
            assertThat(change.token().toForm())
                    .as("%s at %s: %s", before, now, told)
                    .isEqualTo(new ToldToken(told.at(4)).token().toForm());
        }
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private static String outcome(TokenRuling ruling) {
        if (ruling instanceof TokenRuling.Refused refused) {
            return refused.refusal().reason().name();
        }
        return ruling instanceof TokenChange ? "changed" : "unchanged";
    }
}
