package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.report.Row;
import java.util.List;
import java.util.function.Function;

/** The rows of the table of commands in memory. */
@SuppressWarnings("ImmutableEnumChecker")
public enum RepositoryRow implements Row {
    REPOSITORY("**InMemoryConnections: find, rename, commit**", Renamers::inRepository),
    BARE_MAP("limit: ConcurrentHashMap: get, rename, replace", Renamers::inMap),
    MAP_WITH_EVENTS("limit: the same, and the events are kept", Renamers::inMapWithEvents);

    private final String label;
    private final Function<List<Renamers.Renamable>, Renamers> maker;

    RepositoryRow(String label, Function<List<Renamers.Renamable>, Renamers> maker) {
        this.label = label;
        this.maker = maker;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return the row, new, with connections} */
    public Renamers keeping(List<Renamers.Renamable> connections) {
        return maker.apply(connections);
    }
}
