package dev.connections.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The map of {@code docs/threat-model.md} beside the tests that there are, and all in which they differ. */
record PromiseMap(Path root, String page, List<PromiseRow> rows, List<TaggedTest> tests) {

    static final int PROMISES = 39;

    /** Only what is tagged for a profile, the spec or the mutants, may be left out where the profile is not on. */
    private static final Pattern CHOSEN_BY_TAGS = Pattern.compile(
            "<(?:excludedGroups|groups)>(?!\\$\\{tests\\.left\\.out}<)|<tests\\.left\\.out>(?!(?:spec|mutation|spec \\| mutation)<)");

    private static final Set<String> KINDS = Set.of(
            "exhaustive",
            "model-checked",
            "all interleavings",
            "random",
            "fault injection",
            "tested",
            "by construction",
            "crash test");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)=");

    static PromiseMap of(Path root) throws IOException {
        String page = Files.readString(root.resolve("docs/threat-model.md"));
        return new PromiseMap(root, page, PromiseRow.of(page), TaggedTest.under(root));
    }

    /** What is wrong, in words; nothing if all is right. */
    List<String> complaints() throws IOException {
        List<String> complaints = new ArrayList<>();
        complaints.addAll(promisesOutOfOrder());
        complaints.addAll(difference("in the map and not tagged: ", mapped(), tagged()));
        complaints.addAll(difference("tagged and not in the map: ", tagged(), mapped()));
        complaints.addAll(wrongRows());
        complaints.addAll(brokenLinks());
        complaints.addAll(testsThatDoNotRun());
        return complaints;
    }

    private List<String> promisesOutOfOrder() {
        List<Integer> found = rows.stream()
                .filter(PromiseRow::isFirst)
                .map(PromiseRow::promise)
                .toList();
        List<Integer> all = IntStream.rangeClosed(1, PROMISES).boxed().toList();
        return found.equals(all) ? List.of() : List.of("not each promise once, in order: " + found);
    }

    private List<String> mapped() {
        return rows.stream().map(row -> row.promise() + " " + row.test()).toList();
    }

    private List<String> tagged() {
        return tests.stream().map(test -> test.promise() + " " + test.test()).toList();
    }

    private static List<String> difference(String complaint, List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left.stream().map(complaint::concat).toList();
    }

    private List<String> wrongRows() throws IOException {
        List<String> wrong = new ArrayList<>();
        String code = allOf(Stream.concat(TaggedTest.testSources(root).stream(), poms().stream()));
        for (PromiseRow row : rows) {
            if (!KINDS.contains(row.kind())) {
                wrong.add("no kind of proof: " + row.kind());
            }
            if (!row.link().endsWith("/" + row.test().replaceAll("\\..*", "") + ".java")) {
                wrong.add("links to another test: " + row.test());
            }
            Matcher property = PROPERTY.matcher(row.longer());
            while (property.find()) {
                if (!code.contains(property.group(1))) {
                    wrong.add("nobody reads " + property.group(1));
                }
            }
        }
        return wrong;
    }

    private List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            if (!Files.exists(root.resolve("docs").resolve(link.group(1)))) {
                broken.add("leads nowhere: " + link.group(1));
            }
        }
        return broken;
    }

    /** Tags on what is no test, in classes that the build does not look at, or that a build leaves out by tag. */
    private List<String> testsThatDoNotRun() throws IOException {
        String code = allOf(TaggedTest.testSources(root).stream());
        Set<String> idle = new TreeSet<>();
        for (TaggedTest test : tests) {
            String type = TaggedTest.simpleName(test.file());
            String source = Files.readString(test.file());
            boolean extended = Pattern.compile("(?:extends|implements)[^{;]*\\b" + type + "\\b")
                    .matcher(code)
                    .find();
            if (!test.isTest()) {
                idle.add("tagged and no test: " + test.test());
            }
            if (!extended && !type.endsWith("Test") && !type.endsWith("Properties")) {
                idle.add("in a class that nothing runs: " + test.test());
            }
            if (source.contains("Disabled") || source.contains("Assumptions")) {
                idle.add("may be skipped: " + test.test());
            }
        }
        if (CHOSEN_BY_TAGS.matcher(allOf(poms().stream())).find()) {
            idle.add("a pom chooses tests by their tags");
        }
        return List.copyOf(idle);
    }

    private List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files.filter(file -> file.endsWith("pom.xml")).toList();
        }
    }

    private static String allOf(Stream<Path> files) {
        Function<Path, String> read = file -> {
            try {
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
        return files.map(read).collect(Collectors.joining("\n"));
    }
}
