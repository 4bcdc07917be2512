package dev.connections.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.connections.spi.CapturedLogs.Line;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** All that is logged and printed while something runs. */
final class Spoken {

    private Spoken() {}

    static List<String> during(Runnable action) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(printed, true, UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            List<Line> lines = CapturedLogs.during(action);
            return Stream.concat(lines.stream().map(Line::text), Stream.of(printed.toString(UTF_8)))
                    .toList();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
