package dev.connections.proofs.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Of all that PIT changes in the library, nothing survives but what {@code docs/mutants.md} names. */
@Tag("mutation")
class SurvivingMutantsTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void every_mutant_is_caught_or_is_named_with_the_reason_that_nobody_can_see_it()
            throws IOException, SAXException, ParserConfigurationException {
        List<Mutant> found = new ArrayList<>();
        for (String module : List.of("connections-core", "connections-inmemory")) {
            Path report = ROOT.resolve(module).resolve("target/pit-reports/mutations.xml");
            List<Mutant> mutants = MutationReport.read(report, sources());
            System.out.println(module + ": " + count(mutants));
            found.addAll(mutants);
        }

        assertThat(EquivalentMutants.on(ROOT.resolve("docs/mutants.md")).complaints(found))
                .isEmpty();
    }

    private static List<Path> sources() {
        return Stream.of("connections-core", "connections-spi", "connections-inmemory")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .toList();
    }

    private static Map<Mutant.Fate, Long> count(List<Mutant> mutants) {
        return mutants.stream().collect(Collectors.groupingBy(Mutant::fate, TreeMap::new, Collectors.counting()));
    }
}
