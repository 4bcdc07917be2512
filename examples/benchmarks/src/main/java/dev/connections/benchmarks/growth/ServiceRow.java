package dev.connections.benchmarks.growth;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.report.Row;
import dev.connections.benchmarks.work.Times;
import dev.connections.lifecycle.Connection;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Gate;
import dev.connections.sharing.SharingPolicy;
import java.util.function.Function;

/** The rows of the table of the service: one item at a time, with the evidence. */
@SuppressWarnings("ImmutableEnumChecker")
public enum ServiceRow implements Row {
    SERVICE("**Sharing.decide over in-memory adapters**", ServiceRow::service),
    PURE("pure decision: connection at hand, statements in a HashMap", ServiceRow::pure),
    PURE_GATE("pure decision: gate at hand, statements in a HashMap", ServiceRow::pureGate);

    /** Decides an item. */
    public interface One {
        Decision decide(Item item);
    }

    private final String label;
    private final Function<OneConnection, One> maker;

    ServiceRow(String label, Function<OneConnection, One> maker) {
        this.label = label;
        this.maker = maker;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return the row for a connection} */
    public One over(OneConnection work) {
        return maker.apply(work);
    }

    private static One service(OneConnection work) {
        Sharing sharing = Services.over(work);
        Flow flow = work.connection().flow();
        return item -> sharing.decide(flow, item);
    }

    private static One pure(OneConnection work) {
        Connection connection = work.connection();
        return item -> SharingPolicy.STRICT.decision(connection, item, work.saidOf(item), Times.NOW);
    }

    private static One pureGate(OneConnection work) {
        Gate gate = Gate.of(work.connection());
        return item -> SharingPolicy.STRICT.decision(gate, item, work.saidOf(item), Times.NOW);
    }
}
