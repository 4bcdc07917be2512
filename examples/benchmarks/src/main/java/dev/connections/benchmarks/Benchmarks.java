package dev.connections.benchmarks;

import dev.connections.benchmarks.report.Figures;
import dev.connections.benchmarks.report.Group;
import dev.connections.benchmarks.report.Measuring;
import dev.connections.benchmarks.report.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the groups that are named, or all but the largest, and prints a table for each. Ends with an error if a row
 * that must not allocate does.
 */
public final class Benchmarks {

    private static final String HURRIED = "--short";

    private Benchmarks() {}

    /**
     * Runs.
     *
     * @param arguments the directory for what JMH writes; then names of groups, {@code name=value,value} to choose
     *     among the values of a parameter, and {@code --short} to see only that everything runs
     * @throws RunnerException if a row does not give the right answers
     */
    public static void main(String[] arguments) throws RunnerException {
        Set<String> words = new TreeSet<>(List.of(arguments).subList(1, arguments.length));
        boolean hurried = words.remove(HURRIED);
        Map<String, String> chosen = chosen(words);
        List<Group> groups = named(words);
        Measuring measuring = new Measuring(Path.of(arguments[0]));
        System.out.println(Machine.markdown());
        boolean broken = false;
        for (Group group : groups) {
            System.err.println("measuring " + group.name() + " ...");
            Group asked = hurried ? group.with(group.effort().hurried()) : group;
            Figures figures = measuring.run(asked, chosen);
            System.out.println(new Table(asked, figures).markdown());
            broken |= asked.isBrokenBy(figures);
        }
        if (broken) {
            System.err.println("a row that must not allocate does");
            System.exit(1);
        }
    }

    /** Takes the choices out of the words. */
    static Map<String, String> chosen(Set<String> words) {
        Map<String, String> chosen = new TreeMap<>();
        words.stream()
                .filter(word -> word.contains("="))
                .forEach(word ->
                        chosen.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        words.removeIf(word -> word.contains("="));
        return chosen;
    }

    /** All groups that are named; without names, all but the one that is run alone. */
    static List<Group> named(Set<String> names) {
        List<String> known = Groups.ALL.stream().map(Group::name).toList();
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no groups: " + unknown + "; there are: " + known);
        }
        return Groups.ALL.stream()
                .filter(group -> names.isEmpty() ? !group.name().equals(Groups.ALONE) : names.contains(group.name()))
                .toList();
    }
}
