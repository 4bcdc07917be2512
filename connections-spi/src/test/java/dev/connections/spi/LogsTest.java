package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contract.Adapters;
import dev.connections.spi.CapturedLogs.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** What the services log while they refuse and while adapters fail, in the contracts' tests of just that. */
class LogsTest {

    private static Adapters adapters() {
        return new PlainAdapters(Bug.NONE);
    }

    private static List<Line> logged(ContractRun run) {
        return CapturedLogs.during(() -> {
            var results =
                    run.run(test -> !test.getDeclaringClass().getSimpleName().endsWith("Races"));
            assertThat(results).hasSizeGreaterThan(20);
            assertThat(results.values()).allMatch(thrown -> thrown.isEmpty());
        });
    }

    @Test
    @Tag("promise-37")
    void no_line_names_a_person_or_quotes_a_secret_or_free_text() {
        for (ContractRun run : List.of(
                ContractRun.ofConnections(LogsTest::adapters),
                ContractRun.ofSharing(LogsTest::adapters),
                ContractRun.ofShareTokens(LogsTest::adapters))) {
            List<Line> lines = logged(run);

            assertThat(lines).as(run.contract().getSimpleName()).isNotEmpty();
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.text())
                            .doesNotContain("canary", "cnsx_", "hidden")
                            .doesNotContainPattern("(?<!cnst_)[0-9a-f]{64}"));
        }
    }

    @Test
    void lines_are_written_where_the_host_must_act() {
        List<Line> lines = logged(ContractRun.ofShareTokens(LogsTest::adapters));

        assertThat(lines).extracting(Line::level).containsOnly(Level.WARN, Level.ERROR);
        assertThat(texts(lines, Level.WARN))
                .anyMatch(text -> text.matches("Token cnst_[0-9a-f]{32} ends, claimed but not confirmed: .*"))
                .anyMatch(text -> text.matches("The end of cnst_[0-9a-f]{32} is not written down: .*"));
        assertThat(texts(lines, Level.ERROR))
                .isNotEmpty()
                .allMatch(text -> text.matches("Token cnst_[0-9a-f]{32} is claimed, must not be, .*"));
    }

    @Test
    void our_own_exceptions_are_quoted_and_of_others_only_the_class() {
        List<Line> lines = logged(ContractRun.ofShareTokens(LogsTest::adapters));

        assertThat(texts(lines, Level.ERROR).map(text -> text.replaceAll(".* until it times out: ", "")))
                .contains(
                        "ShareTokenRepository failed with java.lang.IllegalStateException:"
                                + " whether the change is stored is unknown",
                        "NOT_FOUND: found no such share token, needed a share token of this organization",
                        "java.lang.IllegalStateException");
    }

    @Test
    @Tag("promise-6")
    void a_deactivation_that_is_given_up_is_an_error_and_one_that_is_refused_is_none() {
        ContractRun connections = ContractRun.ofConnections(LogsTest::adapters);

        assertThat(logged(connections, "a_deactivation_is_never_given_up_silently"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.level()).isEqualTo(Level.ERROR);
                    assertThat(line.text())
                            .matches("Connection cnct_[0-9a-f]{32} is not deactivated: others changed it 32 times");
                });
        assertThat(logged(connections, "a_status_that_does_not_allow_it_is_refused"))
                .isEmpty();
        assertThat(texts(logged(connections), Level.ERROR))
                .anyMatch(text -> text.matches("Connection cnct_[0-9a-f]{32} may not be deactivated: .* failed .*"));
    }

    @Test
    void a_token_that_two_redemptions_want_is_told_and_no_other_refusal_is() {
        ContractRun tokens = ContractRun.ofShareTokens(LogsTest::adapters);

        assertThat(logged(tokens, "a_claim_that_lost_to_another_redemption_finds_the_token_redeemed_already"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.level()).isEqualTo(Level.WARN);
                    assertThat(line.text()).matches("Token cnst_[0-9a-f]{32} is claimed by another redemption .*");
                });
        assertThat(logged(tokens, "a_token_whose_time_is_over_is_expired_before_anything_else_is_asked"))
                .isEmpty();
    }

    private static List<Line> logged(ContractRun run, String test) {
        return CapturedLogs.during(() -> assertThat(run.passes(test)).isTrue());
    }

    private static Stream<String> texts(List<Line> lines, Level level) {
        return lines.stream().filter(line -> line.level() == level).map(Line::text);
    }
}
