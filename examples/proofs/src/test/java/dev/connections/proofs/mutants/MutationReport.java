package dev.connections.proofs.mutants;

import dev.connections.proofs.mutants.Mutant.Fate;
import dev.connections.proofs.mutants.Mutant.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
        Map<Place, SortedMap<String, Fate>> found = new LinkedHashMap<>();
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            found.computeIfAbsent(place(mutation, sources), place -> new TreeMap<>())
                    .put(instruction(mutation), Fate.of(mutation.getAttribute("status")));
        }
        List<Mutant> mutants = new ArrayList<>();
        found.forEach((place, fates) -> mutants.addAll(numbered(place, List.copyOf(fates.values()))));
        return mutants;
    }

    /** Mutants that are the same in words, in the order of the instructions that they change. */
    private static List<Mutant> numbered(Place place, List<Fate> fates) {
        if (fates.size() == 1) {
            return List.of(new Mutant(place, fates.get(0)));
        }
        return IntStream.range(0, fates.size())
                .mapToObj(i -> new Mutant(place.number(i + 1, fates.size()), fates.get(i)))
                .toList();
    }

    /** In the order of the source; the rest tells methods of one line apart. */
    private static String instruction(Element mutation) {
        return "%6d %6d %s %s"
                .formatted(
                        Integer.parseInt(text(mutation, "lineNumber")),
                        Integer.parseInt(text(mutation, "index")),
                        text(mutation, "mutatedMethod"),
                        text(mutation, "methodDescription"));
    }

    private static Place place(Element mutation, List<Path> sources) throws IOException {
        String type = text(mutation, "mutatedClass");
        String line = line(source(type, sources), Integer.parseInt(text(mutation, "lineNumber")));
        String method =
                NAME_OF_A_LAMBDA.matcher(text(mutation, "mutatedMethod")).replaceAll("$1");
        String named = type.substring(unit(type)).replace('$', '.') + "." + method;
        return new Place(named, line, text(mutation, "description").replaceAll(" for dev/.*", ""));
    }

    private static int unit(String type) {
        return type.lastIndexOf('.', type.lastIndexOf('.') - 1) + 1;
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
