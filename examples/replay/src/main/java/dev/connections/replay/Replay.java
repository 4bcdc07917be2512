package dev.connections.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Replays a script through the library: one JSON answer a line on standard output; progress and a summary on standard
 * error. Exits with 0 when every line was answered, whatever the answers; with 1 when they are not the expected ones;
 * with 2 when the script, or the expected answers, could not be read at all.
 */
public final class Replay {

    private static final String USAGE = "usage: replay SCRIPT.ndjson|- [--expect ANSWERS.ndjson]";
    private static final int ANSWERED = 0;
    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;
    private static final int FAILED = 3;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Replay(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /**
     * Replays the script named by the arguments.
     *
     * @param arguments the script's file, or {@code -} for standard input, and, after {@code --expect}, a file of
     *     answers
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Replay(System.in, out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        boolean expects = arguments.size() == 3 && arguments.get(1).equals("--expect");
        if (arguments.size() != 1 && !expects) {
            err.println(USAGE);
            return UNREADABLE;
        }
        try {
            Optional<Expectation> expectation =
                    expects ? Optional.of(Expectation.read(Path.of(arguments.get(2)))) : Optional.empty();
            replay(arguments.get(0), expectation);
            return expectation
                    .flatMap(Expectation::difference)
                    .map(this::differs)
                    .orElse(ANSWERED);
        } catch (IOException | InvalidPathException unreadable) {
            err.println("cannot read: " + unreadable);
            return UNREADABLE;
        } catch (RuntimeException failed) {
            err.println("the replay failed: " + failed);
            return FAILED;
        }
    }

    private int differs(String difference) {
        err.println("\nnot as expected, " + difference);
        return DIFFERENT;
    }

    private void replay(String name, Optional<Expectation> expectation) throws IOException {
        Interpreter interpreter = new Interpreter(new World(Path.of(name)), err);
        Summary summary = new Summary();
        try (Script script = new Script(name.equals("-") ? in : Files.newInputStream(Path.of(name)))) {
            long number = 0;
            for (Optional<String> line = script.next(); line.isPresent(); line = script.next()) {
                String answer = answer(interpreter, ++number, line.get(), summary);
                out.println(answer);
                if (expectation.isPresent()) {
                    expectation.get().compare(answer);
                }
            }
        }
        summary.print(err);
    }

    private static String answer(Interpreter interpreter, long number, String line, Summary summary) {
        long started = System.nanoTime();
        ObjectNode answer = interpreter.answer(line);
        summary.add(answer, System.nanoTime() - started);
        ObjectNode numbered = JsonNodeFactory.instance.objectNode().put("line", number);
        numbered.setAll(answer);
        return numbered.toString();
    }
}
