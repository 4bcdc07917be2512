package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.limit.MaskOverColumns;
import dev.connections.benchmarks.limit.MaskOverItems;
import dev.connections.benchmarks.limit.StatementsOverColumns;
import dev.connections.benchmarks.limit.StatementsOverItems;
import dev.connections.benchmarks.limit.TableOfReasons;
import dev.connections.benchmarks.ours.ConnectionWithStatements;
import dev.connections.benchmarks.ours.GateWithConsent;
import dev.connections.benchmarks.ours.GateWithStatements;
import dev.connections.benchmarks.report.Row;
import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.SharingWork;
import java.util.function.Function;

/** The rows that decide with connection and consent at hand. */
@SuppressWarnings("ImmutableEnumChecker")
public enum AtHandRow implements Row {
    GATE_COMPILED("**gate, statements compiled**", GateWithConsent::new),
    GATE_LIST("**gate, statements as a list**", GateWithStatements::new),
    CONNECTION_LIST("**connection, statements as a list**", ConnectionWithStatements::new),
    CHAIN_STATEMENTS_ITEMS("limit: if-chain, statements, items", StatementsOverItems::new),
    CHAIN_MASK_ITEMS("limit: if-chain, mask, items", MaskOverItems::new),
    CHAIN_STATEMENTS_COLUMNS("limit: if-chain, statements, columns", StatementsOverColumns::new),
    CHAIN_MASK_COLUMNS("limit: if-chain, mask, columns", MaskOverColumns::new),
    REASONS_MASK_COLUMNS("limit: table of reasons, mask, columns", TableOfReasons::new);

    private final String label;
    private final Function<SharingWork, Decider> maker;

    AtHandRow(String label, Function<SharingWork, Decider> maker) {
        this.label = label;
        this.maker = maker;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return the row for some work} */
    public Decider over(SharingWork work) {
        return maker.apply(work);
    }
}
