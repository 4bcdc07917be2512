package dev.connections.benchmarks.ours;

import dev.connections.Item;
import dev.connections.benchmarks.work.SaidTowards;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.sharing.Gate;
import dev.connections.sharing.Reason;
import dev.connections.sharing.SharingPolicy;
import dev.connections.sharing.StandingConsent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The policy with the gate and the compiled statements at hand. */
public final class GateWithConsent extends ByLibrary {

    private final Gate[] gates;
    private final int[] connectionOf;
    private final Item[] items;
    private final StandingConsent[] consents;

    public GateWithConsent(SharingWork work) {
        Map<SaidTowards, StandingConsent> standing = Standing.of(work);
        this.gates = Arrays.stream(work.connections()).map(Gate::of).toArray(Gate[]::new);
        this.connectionOf = work.connectionOf();
        this.items = work.items();
        this.consents = Arrays.stream(work.keys())
                .map(key -> Objects.requireNonNull(standing.get(key)))
                .toArray(StandingConsent[]::new);
    }

    @Override
    public Object decide(int k) {
        int place = connectionOf[k];
        return place == SharingWork.NO_CONNECTION
                ? Reason.NO_CONNECTION
                : SharingPolicy.STRICT.decide(gates[place], items[k], consents[k], Times.NOW);
    }
}
