package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract catches every repository of share tokens that makes a mistake, by the test that names the mistake. */
class PlantedTokenBugsTest {

    private static final Set<TokenBug> BUGS = EnumSet.complementOf(EnumSet.of(TokenBug.NONE));

    @Test
    void every_mistake_is_caught_by_the_test_that_names_it() {
        List<TokenBug> missed = BUGS.stream()
                .filter(bug -> ContractRun.ofShareTokenRepository(() -> new PlainAdapters(bug))
                        .passes(bug.test()))
                .toList();

        assertThat(missed).isEmpty();
    }

    @Test
    void the_same_tests_let_a_repository_pass_that_makes_no_mistake() {
        ContractRun sound = ContractRun.ofShareTokenRepository(() -> new PlainAdapters(TokenBug.NONE));

        assertThat(BUGS).hasSizeGreaterThan(40).allMatch(bug -> sound.passes(bug.test()));
    }
}
