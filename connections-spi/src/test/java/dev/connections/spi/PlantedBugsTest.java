package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contract.Adapters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The contracts of the ports catch every mistake by the test that names it, and let an adapter pass that makes none.
 */
class PlantedBugsTest {

    private static final Set<Bug> OF_DIRECTORIES =
            EnumSet.range(Bug.FINDS_AN_ORGANIZATION_IN_ANY_CASE, Bug.KEEPS_OLD_ALIASES);
    private static final Set<Bug> OF_CONSENT_SOURCES =
            EnumSet.range(Bug.LEAVES_OUT_WHO_SAID_NOTHING, Bug.LOSES_CONCURRENT_STATEMENTS);
    private static final Set<Bug> OF_REPOSITORIES =
            EnumSet.range(Bug.CHECKS_THEN_PUTS, Bug.LISTS_WHAT_IS_DUE_FROM_THE_START);

    @Test
    void adapters_without_a_mistake_pass_every_contract() {
        for (ContractRun run : ContractRun.ofAll(() -> new PlainAdapters(Bug.NONE))) {
            assertThat(run.runAll().values()).allMatch(Optional::isEmpty);
        }
    }

    @Test
    void every_mistake_of_a_repository_is_caught_by_the_test_that_names_it() {
        assertCaught(OF_REPOSITORIES, ContractRun::ofRepository);
    }

    @Test
    void every_mistake_of_a_directory_is_caught_by_the_test_that_names_it() {
        assertCaught(OF_DIRECTORIES, ContractRun::ofDirectory);
    }

    @Test
    void every_mistake_of_a_consent_source_is_caught_by_the_test_that_names_it() {
        assertCaught(OF_CONSENT_SOURCES, ContractRun::ofConsents);
    }

    @Test
    void every_mistake_belongs_to_a_port() {
        assertThat(Bug.values())
                .hasSize(1 + OF_REPOSITORIES.size() + OF_DIRECTORIES.size() + OF_CONSENT_SOURCES.size())
                .hasSizeGreaterThan(24);
    }

    private static void assertCaught(Set<Bug> bugs, Function<Supplier<Adapters>, ContractRun> contract) {
        List<Bug> missed = bugs.stream()
                .filter(bug -> contract.apply(() -> new PlainAdapters(bug)).passes(bug.test()))
                .toList();
        assertThat(bugs).isNotEmpty();
        assertThat(missed).isEmpty();
    }
}
