package dev.connections.postgres;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A call of a port and the indexes from which it must be answered.
 *
 * @param name what it is called in the output
 * @param prepared makes, over the adapters that it is given, what it needs, and answers with the call itself
 * @param mayDiscard whether it may read rows only to drop them: then it filters a list
 * @param indexes the indexes
 */
record PlannedCall(
        String name,
        Function<PostgresAdapters, Consumer<PostgresAdapters>> prepared,
        boolean mayDiscard,
        List<String> indexes) {

    static PlannedCall of(String name, Consumer<PostgresAdapters> call, String... indexes) {
        return prepared(name, silent -> call, indexes);
    }

    static PlannedCall filtered(String name, Consumer<PostgresAdapters> call, String... indexes) {
        return new PlannedCall(name, silent -> call, true, List.of(indexes));
    }

    static PlannedCall prepared(
            String name, Function<PostgresAdapters, Consumer<PostgresAdapters>> prepared, String... indexes) {
        return new PlannedCall(name, prepared, false, List.of(indexes));
    }
}
