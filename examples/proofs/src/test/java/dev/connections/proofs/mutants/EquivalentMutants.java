package dev.connections.proofs.mutants;

import dev.connections.proofs.mutants.Mutant.Fate;
import dev.connections.proofs.mutants.Mutant.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page that says of each mutant that survives why it does, beside what PIT found. */
record EquivalentMutants(List<Place> places) {

    private static final Pattern ROW = Pattern.compile("\\| `(.+?)` \\| `(.+?)` \\| ([^|]+) \\| ([^|]*) \\|");

    static EquivalentMutants on(Path page) throws IOException {
        List<Place> places = new ArrayList<>();
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("| `")) {
                places.add(place(line));
            }
        }
        return new EquivalentMutants(List.copyOf(places));
    }

    private static Place place(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches() || row.group(4).isBlank()) {
            throw new IllegalArgumentException("not a place, a line, a change and a reason: " + line);
        }
        return new Place(row.group(1), row.group(2).replace("\\|", "|"), row.group(3));
    }

    /** All in which the page, as far as it is about classes that were mutated, and what was found differ, in words. */
    List<String> complaints(List<Mutant> found) {
        List<String> complaints = new ArrayList<>();
        Set<String> mutated =
                found.stream().map(mutant -> mutant.place().type()).collect(Collectors.toSet());
        for (Mutant mutant : found) {
            if (mutant.fate() == Fate.SURVIVED && !places.contains(mutant.place())) {
                complaints.add("survives, and the page does not say why: " + mutant.place());
            }
        }
        for (Place place : places) {
            List<Fate> fates = found.stream()
                    .filter(mutant -> mutant.place().equals(place))
                    .map(Mutant::fate)
                    .toList();
            if (fates.isEmpty() && mutated.contains(place.type())) {
                complaints.add("is on the page, and there is no such mutant: " + place);
            } else if (!fates.isEmpty() && fates.stream().allMatch(Fate.CAUGHT::equals)) {
                complaints.add("is on the page, and is caught: " + place);
            }
        }
        return complaints;
    }
}
