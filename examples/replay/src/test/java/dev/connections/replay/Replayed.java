package dev.connections.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came of running the replay as from the command line. */
record Replayed(int exitStatus, List<String> answers, String err) {

    static Replayed run(String... arguments) {
        return run(new byte[0], arguments);
    }

    static Replayed script(String script) {
        return run(script.getBytes(StandardCharsets.UTF_8), "-");
    }

    static Replayed run(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitStatus = new Replay(
                        new ByteArrayInputStream(in),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Replayed(
                exitStatus,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8));
    }
}
