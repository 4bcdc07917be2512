package dev.connections.benchmarks.growth;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.benchmarks.limit.IfChain;
import dev.connections.benchmarks.limit.ObjectChain;
import dev.connections.benchmarks.report.Row;
import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.BareStatement;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import dev.connections.sharing.Gate;
import dev.connections.sharing.Reason;
import dev.connections.sharing.SharingPolicy;
import dev.connections.sharing.Snapshot;
import dev.connections.sharing.StandingConsent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The rows of the tables in which one connection grows: everything at hand. */
@SuppressWarnings("ImmutableEnumChecker")
public enum OneConnectionRow implements Row {
    GATE_COMPILED("**gate, statements compiled**", OneConnectionRow::gateCompiled),
    GATE("**gate, statements as a list**", OneConnectionRow::gate),
    SNAPSHOT("**snapshot, statements as a list**", OneConnectionRow::snapshot),
    CHAIN_ITEMS("limit: if-chain, statements, items", OneConnectionRow::overItems),
    CHAIN_COLUMNS("limit: if-chain, statements, columns", OneConnectionRow::overColumns);

    /** Decides an item, by its place. */
    public interface Decision {
        Object decide(int k);
    }

    private final String label;
    private final Function<OneConnection, Decision> maker;

    OneConnectionRow(String label, Function<OneConnection, Decision> maker) {
        this.label = label;
        this.maker = maker;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return the row for a connection} */
    public Decision over(OneConnection work) {
        return maker.apply(work);
    }

    /** {@return what a decision means} */
    public static Answer answer(Object decided) {
        return decided instanceof Reason reason ? Answer.of(reason) : (Answer) decided;
    }

    private static Decision gate(OneConnection work) {
        Gate gate = Gate.of(work.connection());
        Item[] items = work.items();
        List<List<Statement>> said = said(work);
        return k -> SharingPolicy.STRICT.decide(gate, items[k], said.get(k), Times.NOW);
    }

    private static Decision gateCompiled(OneConnection work) {
        Gate gate = Gate.of(work.connection());
        Item[] items = work.items();
        Flow flow = Flow.from(work.connection().source()).to(work.connection().destination());
        Map<SubjectId, StandingConsent> bySubject = new HashMap<>();
        work.said()
                .forEach((subject, said) -> bySubject.put(subject, StandingConsent.of(subject, flow, said, Times.NOW)));
        StandingConsent[] consents = Arrays.stream(items)
                .map(item -> Objects.requireNonNull(bySubject.get(item.subject().orElseThrow())))
                .toArray(StandingConsent[]::new);
        return k -> SharingPolicy.STRICT.decide(gate, items[k], consents[k], Times.NOW);
    }

    private static Decision snapshot(OneConnection work) {
        Snapshot snapshot = Snapshot.collecting(Times.NOW, Duration.ofDays(1))
                .add(work.connection())
                .build();
        Item[] items = work.items();
        List<List<Statement>> said = said(work);
        Flow flow = work.connection().flow();
        return k -> snapshot.decide(flow, items[k], said.get(k), Times.NOW);
    }

    private static Decision overItems(OneConnection work) {
        ObjectChain chain = new ObjectChain();
        Item[] items = work.items();
        List<List<Statement>> said = said(work);
        BareConnection bare = work.bare();
        OrganizationId source = work.connection().source();
        OrganizationId destination = work.connection().destination();
        return k -> chain.decide(bare, source, destination, items[k], said.get(k), Times.NOW, Times.NOW_MICROS);
    }

    private static Decision overColumns(OneConnection work) {
        BareConnection bare = work.bare();
        int[] people = work.people();
        byte[] types = work.types();
        long[] collectedAt = work.collectedAt();
        BareStatement[][] said = work.saidByNumber();
        return k -> IfChain.decide(bare, people[k], types[k], collectedAt[k], said[people[k]], Times.NOW_MICROS);
    }

    private static List<List<Statement>> said(OneConnection work) {
        return Arrays.stream(work.items()).map(work::saidOf).toList();
    }
}
