package dev.connections.proofs.mutants;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.proofs.mutants.Mutant.Fate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Of all that PIT changes in the library, nothing survives but what {@code docs/mutants.md} names. */
@Tag("mutation")
class SurvivingMutantsTest {

    private static final Path ROOT = Path.of("../..");

    private static final boolean SERVICES = "false".equals(System.getProperty("mutation.services.skip"));

    /** What both forms mutate; the long one adds the packed tables, the services and the in-memory adapters. */
    private static final Set<String> MUTATED =
            Set.of("connections", "consent", "consistency", "lifecycle", "sharing", "time", "token");

    @Test
    void every_mutant_is_caught_or_is_named_with_the_reason_that_nobody_can_see_it()
            throws IOException, SAXException, ParserConfigurationException {
        List<Mutant> found = new ArrayList<>();
        found.addAll(MutationReport.read(report("connections-core"), sources()));
        if (SERVICES) {
            found.addAll(MutationReport.read(report("connections-inmemory"), sources()));
        }
        Map<String, Map<Fate, Long>> counts = count(found);
        System.out.println("mutants: " + counts);

        assertThat(counts.keySet()).containsAll(MUTATED);
        assertThat(EquivalentMutants.on(ROOT.resolve("docs/mutants.md")).complaints(found))
                .isEmpty();
    }

    private static Path report(String module) {
        return ROOT.resolve(module).resolve("target/pit-reports/mutations.xml");
    }

    private static List<Path> sources() {
        return Stream.of("connections-core", "connections-spi", "connections-inmemory")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .toList();
    }

    private static Map<String, Map<Fate, Long>> count(List<Mutant> mutants) {
        return mutants.stream()
                .collect(groupingBy(
                        mutant -> mutant.place().unit(),
                        TreeMap::new,
                        groupingBy(Mutant::fate, TreeMap::new, counting())));
    }
}
