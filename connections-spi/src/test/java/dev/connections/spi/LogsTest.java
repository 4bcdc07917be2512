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
                .anyMatch(text -> text.matches("Token cnst_[0-9a-f]{32} is claimed by another redemption .*"))
                .anyMatch(text -> text.matches("Token cnst_[0-9a-f]{32} ends, claimed but not confirmed: .*"))
                .anyMatch(text -> text.matches("The end of cnst_[0-9a-f]{32} is not written down: .*"));
        assertThat(texts(lines, Level.ERROR))
                .isNotEmpty()
                .allMatch(text -> text.matches("Token cnst_[0-9a-f]{32} is claimed, must not be, .*"));
    }

    private static List<String> texts(List<Line> lines, Level level) {
        return lines.stream()
                .filter(line -> line.level() == level)
                .flatMap(line -> Stream.of(line.text()))
                .toList();
    }
}
