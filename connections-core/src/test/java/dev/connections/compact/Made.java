package dev.connections.compact;

import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.PeriodForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Connections as a store might have kept them. */
final class Made {

    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00.000001Z");

    private Made() {}

    /** Active from the beginning on, with events. */
    static ConnectionForm.Builder active(String id, String source, String destination) {
        ConnectionForm.Builder form = ConnectionForm.builder();
        form.formVersion(ConnectionForm.VERSION)
                .id(id)
                .source(source)
                .destination(destination)
                .activationMode("IMMEDIATE")
                .historyPolicy("ALL")
                .name("Newsletter")
                .dataTypes(List.of("events"))
                .proposedDataTypes(List.of())
                .status("ACTIVE")
                .refusedByDestination(false)
                .periods(List.of(PeriodForm.builder()
                        .from(BEGIN)
                        .dataTypes(List.of("events"))
                        .build()))
                .epoch(1)
                .version(1)
                .createdAt(BEGIN)
                .updatedAt(BEGIN);
        return form;
    }

    /** Active with these types now, after periods in which it carried others. */
    @SafeVarargs
    static Connection carrying(String id, String destination, List<String> now, List<String>... before) {
        ConnectionForm.Builder form = active(id, "acme", destination);
        List<PeriodForm> periods = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            periods.add(PeriodForm.builder()
                    .from(hour(i))
                    .until(hour(i + 1))
                    .dataTypes(before[i])
                    .build());
        }
        periods.add(
                PeriodForm.builder().from(hour(before.length)).dataTypes(now).build());
        form.dataTypes(now).periods(periods).version(1 + before.length).updatedAt(hour(before.length));
        return Connection.restore(form.build());
    }

    static Instant hour(int hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }
}
