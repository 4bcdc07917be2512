package dev.connections.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A method tagged with a promise, as its source says; {@code test} is the class and the method. */
record TaggedTest(int promise, String test, Path file, boolean isTest) {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"promise-(\\d+)\"\\)");
    private static final Pattern TEST =
            Pattern.compile("@(Test|Property|Example|ParameterizedTest|TestFactory|RepeatedTest)\\b.*");
    private static final Pattern METHOD =
            Pattern.compile("(?:(?:public|protected|private|default|static|final) )*[A-Za-z][\\w<>?, ]* (\\w+)\\(.*");
    private static final Pattern TYPE = Pattern.compile(".*\\b(?:class|interface|enum|record) (\\w+).*");

    /** All that is tagged in the tests of all modules under a folder, in the order of files and lines. */
    static List<TaggedTest> under(Path root) throws IOException {
        List<TaggedTest> tagged = new ArrayList<>();
        for (Path file : testSources(root)) {
            tagged.addAll(in(file));
        }
        return tagged;
    }

    /** The sources of all modules' tests. */
    static List<Path> testSources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && isInTests(file.toString().replace("\\", "/")))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static boolean isInTests(String file) {
        return file.contains("/src/test/java/") && !file.contains("/target/");
    }

    private static List<TaggedTest> in(Path file) throws IOException {
        List<TaggedTest> tagged = new ArrayList<>();
        List<Integer> promises = new ArrayList<>();
        boolean isTest = false;
        for (String line : Files.readAllLines(file)) {
            String code = line.strip();
            Matcher tag = TAG.matcher(code);
            Matcher method = METHOD.matcher(code);
            Matcher type = TYPE.matcher(code);
            if (tag.matches()) {
                promises.add(Integer.parseInt(tag.group(1)));
            } else if (TEST.matcher(code).matches()) {
                isTest = true;
            } else if (!promises.isEmpty() && (method.matches() || (!code.startsWith("@") && type.matches()))) {
                String name = method.matches() ? method.group(1) : type.group(1);
                for (int promise : promises) {
                    tagged.add(new TaggedTest(promise, simpleName(file) + "." + name, file, isTest));
                }
                promises.clear();
                isTest = false;
            } else if (!code.startsWith("@") && code.endsWith("{")) {
                isTest = false;
            }
        }
        return tagged;
    }

    static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
