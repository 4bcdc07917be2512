package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether somebody can go no further, since another transaction holds what they need. */
final class Blocked {

    /** A lock that is asked for by name. */
    static final String BY_NAME = "locktype = 'advisory'";

    /** A row that a transaction which is not over has changed. */
    static final String BY_A_ROW = "locktype = 'transactionid'";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Blocked() {}

    /** Returns once somebody waits for such a lock, or it has turned out that nobody will. */
    static void await(Database database, String lock, BooleanSupplier isOver) {
        long begun = System.nanoTime();
        while (!isOver.getAsBoolean() && !isAnybody(database, lock)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        }
    }

    private static boolean isAnybody(Database database, String lock) {
        return database.run(connection -> {
            try (Query waiting = Query.of(connection, "select 1 from pg_locks where not granted and " + lock)) {
                return waiting.first(row -> true).isPresent();
            }
        });
    }
}
