package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.report.Row;
import java.util.function.Function;

/** The rows of the table of growth. */
@SuppressWarnings("ImmutableEnumChecker")
public enum StoreRow implements Row {
    SNAPSHOT("**snapshot**", SnapshotStore::new),
    PACKED("limit: packed table, numbers", PackedTable::new),
    PRIMITIVE("limit: primitive map of objects, numbers", PrimitiveMap::new),
    HASH_MAP("HashMap of objects, numbers", HashMapStore::new);

    private final String label;
    private final Function<Town, Store> maker;

    StoreRow(String label, Function<Town, Store> maker) {
        this.label = label;
        this.maker = maker;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return a store of none of the town's connections yet} */
    public Store empty(Town town) {
        return maker.apply(town);
    }

    /** {@return a store of all the town's connections} */
    public Store keeping(Town town) {
        return Filled.of(empty(town), town.size()).store();
    }
}
