package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another process of the host's, run from the classes of the tests. No wait for it is without end. */
final class WorkerProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Writer orders;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private WorkerProcess(Process process) {
        this.process = process;
        this.orders = process.outputWriter();
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    static WorkerProcess of(Class<?> main, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Stream.of(arguments))
                .toList();
        try {
            return new WorkerProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read() {
        try (BufferedReader said = process.inputReader()) {
            said.lines().map(Optional::of).forEach(lines::add);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            lines.add(Optional.empty());
        }
    }

    /** The next line that it says. */
    String line() {
        return lineUnlessItIsTheEnd().orElseThrow(() -> new AssertionError("the worker ended with " + exitValue()));
    }

    private Optional<String> lineUnlessItIsTheEnd() {
        try {
            Optional<String> line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(line).as("something said in time").isNotNull();
            return line;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    void order(Errand errand) {
        try {
            orders.write(errand.line() + "\n");
            orders.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Kills it as {@code kill -9} does; answers what it had said until then. {@link Process#destroyForcibly} would
     * close the pipe too, and lose what is in it.
     */
    List<String> kill() {
        process.toHandle().destroyForcibly();
        List<String> last = new ArrayList<>();
        for (Optional<String> line = lineUnlessItIsTheEnd(); line.isPresent(); line = lineUnlessItIsTheEnd()) {
            last.add(line.get());
        }
        assertThat(exitValue()).isEqualTo(KILLED);
        return last;
    }

    private int exitValue() {
        return process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
