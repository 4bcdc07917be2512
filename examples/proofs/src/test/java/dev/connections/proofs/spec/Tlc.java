package dev.connections.proofs.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs TLC on a module, in a process of its own: it keeps its state in static fields. The same module and configuration
 * give the same states; one worker also finds them in the same order.
 */
final class Tlc {

    /** Where the spec is, seen from this module. */
    static final Path SPEC =
            Path.of("..", "..", "docs", "spec").toAbsolutePath().normalize();

    private static final Path WORK = Path.of("target", "spec").toAbsolutePath();
    private static final long MINUTES = Long.getLong("connections.spec.minutes", 30);

    private Tlc() {}

    /** Runs a module of the spec, or of a folder in it, with the lines of a configuration. */
    static Run run(Path module, List<String> configuration, int workers) {
        try {
            return runIn(
                    Files.createTempDirectory(Files.createDirectories(WORK), "tlc"), module, configuration, workers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Run runIn(Path folder, Path module, List<String> configuration, int workers)
            throws IOException, InterruptedException {
        Path configured = Files.write(folder.resolve("configured.cfg"), configuration);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command(folder, configured, module, workers))
                .directory(module.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), Files.readString(output));
    }

    private static List<String> command(Path folder, Path configured, Path module, int workers) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                workers == 1 ? "-XX:+UseSerialGC" : "-XX:+UseParallelGC",
                workers == 1 ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
                "-Djava.io.tmpdir=" + folder,
                "-DTLA-Library=" + SPEC,
                "-cp",
                System.getProperty("java.class.path"),
                "tlc2.TLC"));
        command.addAll(List.of("-workers", String.valueOf(workers), "-fp", "0", "-metadir", folder.toString()));
        command.addAll(List.of("-config", configured.toString()));
        command.add(module.getFileName().toString().replace(".tla", ""));
        return command;
    }

    /**
     * What a run came to.
     *
     * @param exit TLC's exit status: 0 if everything holds
     * @param output all that it printed
     */
    record Run(int exit, String output) {

        private static final Pattern STATES =
                Pattern.compile("(?m)^\\d+ states generated, (\\d+) distinct states found");
        private static final Pattern VIOLATED = Pattern.compile("(?:Invariant|Action property) (\\w+) is violated");

        /** How many distinct states it says it has found. */
        long distinctStates() {
            return Long.parseLong(only(STATES));
        }

        /** Which property does not hold. */
        String violated() {
            return only(VIOLATED);
        }

        private String only(Pattern pattern) {
            Matcher matcher = pattern.matcher(output);
            if (!matcher.find()) {
                throw new AssertionError("TLC does not say so; exit status " + exit + "\n" + output);
            }
            return matcher.group(1);
        }
    }
}
