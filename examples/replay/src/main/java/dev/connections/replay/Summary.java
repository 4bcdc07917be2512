package dev.connections.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Counts the answers of a replay, and the rows of its streams, and prints them as a table. */
final class Summary {

    private final Map<String, Long> answers = new TreeMap<>();
    private final Map<String, Long> rows = new TreeMap<>();
    private long rowsDecided;
    private long nanosStreaming;

    void add(JsonNode answer, long nanos) {
        String outcome = answer.path("outcome").textValue();
        String reason = answer.path("reason").asText();
        answers.merge((outcome + " " + reason).strip(), 1L, Long::sum);
        if (answer.has("reasons")) {
            rowsDecided += answer.path("total").longValue();
            nanosStreaming += nanos;
            answer.path("reasons")
                    .properties()
                    .forEach(
                            count -> rows.merge(count.getKey(), count.getValue().longValue(), Long::sum));
        }
    }

    void print(PrintStream out) {
        table(out, "answers", answers);
        if (rowsDecided > 0) {
            table(out, "rows", rows);
            double seconds = (double) nanosStreaming / TimeUnit.SECONDS.toNanos(1);
            out.printf("%n%,d rows in %.2f s: %,.0f rows/s%n", rowsDecided, seconds, rowsDecided / seconds);
        }
    }

    private static void table(PrintStream out, String title, Map<String, Long> counts) {
        out.printf("%n%-40s %12s%n", title, "count");
        out.println("-".repeat(53));
        counts.forEach((name, count) -> out.printf("%-40s %,12d%n", name, count));
    }
}
