package dev.connections.proofs.mutants;

import dev.connections.proofs.mutants.Mutant.Fate;
import dev.connections.proofs.mutants.Mutant.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What PIT wrote down of its mutants. */
final class MutationReport {

    private static final Pattern NAME_OF_A_LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

    private MutationReport() {}

    /**
     * The mutants of a report.
     *
     * @param sources the sources that were mutated, to find a line's words by its number; a module's own, or another's
     */
    static List<Mutant> read(Path report, List<Path> sources)
            throws IOException, SAXException, ParserConfigurationException {
        NodeList mutations = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < mutations.getLength(); i++) {
            mutants.add(read((Element) mutations.item(i), sources));
        }
        return mutants;
    }

    private static Mutant read(Element mutation, List<Path> sources) throws IOException {
        String type = text(mutation, "mutatedClass");
        String line = line(source(type, sources), Integer.parseInt(text(mutation, "lineNumber")));
        String method =
                NAME_OF_A_LAMBDA.matcher(text(mutation, "mutatedMethod")).replaceAll("$1");
        String named = type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
        return new Mutant(
                new Place(named, line, text(mutation, "description")), Fate.of(mutation.getAttribute("status")));
    }

    private static Path source(String type, List<Path> sources) {
        String file = type.replaceAll("\\$.*", "").replace('.', '/') + ".java";
        return sources.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source of " + type));
    }

    private static String line(Path source, int number) throws IOException {
        return Files.readAllLines(source).get(number - 1).strip();
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }
}
