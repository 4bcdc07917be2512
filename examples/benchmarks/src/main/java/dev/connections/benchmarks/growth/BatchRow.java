package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.report.Row;
import java.util.function.Function;

/** The rows of the table of batches: all find the connection and the statements for themselves. */
@SuppressWarnings("ImmutableEnumChecker")
public enum BatchRow implements Row {
    FILTER("**Sharing.filter over in-memory adapters**", ServiceBatches::filter),
    DECIDE_ALL("**Sharing.decideAll over in-memory adapters**", ServiceBatches::decideAll),
    POLICY_BATCH("**SharingPolicy.batch, statements in a HashMap**", PolicyBatches::batch),
    GATE_LOOP("**loop over the gate, statements in a HashMap**", PolicyBatches::gate),
    TEXTS_LOOP("limit: plain loop, texts in a HashMap, statements", PlainLoops::overTexts),
    NUMBERS_LOOP("limit: plain loop, numbers in primitive maps, mask", PlainLoops::overNumbers);

    private final String label;
    private final Function<OneConnection, Batches> maker;

    BatchRow(String label, Function<OneConnection, Batches> maker) {
        this.label = label;
        this.maker = maker;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return the row for some items} */
    public Batches over(OneConnection work) {
        return maker.apply(work);
    }
}
