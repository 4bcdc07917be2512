package dev.connections.benchmarks;

import dev.connections.benchmarks.growth.BatchRow;
import dev.connections.benchmarks.growth.OneConnectionRow;
import dev.connections.benchmarks.growth.RepositoryRow;
import dev.connections.benchmarks.growth.ServiceRow;
import dev.connections.benchmarks.growth.StoreRow;
import dev.connections.benchmarks.lifecycle.TransitionRow;
import dev.connections.benchmarks.report.Effort;
import dev.connections.benchmarks.report.Goal;
import dev.connections.benchmarks.report.Group;
import dev.connections.benchmarks.timed.AtHandBenchmark;
import dev.connections.benchmarks.timed.AtHandRow;
import dev.connections.benchmarks.timed.BatchBenchmark;
import dev.connections.benchmarks.timed.ConnectionsBenchmark;
import dev.connections.benchmarks.timed.LookUpBenchmark;
import dev.connections.benchmarks.timed.LookUpRow;
import dev.connections.benchmarks.timed.PeriodsBenchmark;
import dev.connections.benchmarks.timed.RepositoryBenchmark;
import dev.connections.benchmarks.timed.ServiceBenchmark;
import dev.connections.benchmarks.timed.StatementsBenchmark;
import dev.connections.benchmarks.timed.ThreadsBenchmark;
import dev.connections.benchmarks.timed.TransitionBenchmark;
import java.util.List;
import java.util.stream.Stream;

/** All tables, and what they should show. */
final class Groups {

    /** The group that needs ten gigabytes, and minutes for each of its largest rows: run only when it is named. */
    static final String ALONE = "connections";

    static final List<Group> ALL = List.of(
            atHand(),
            lookUps(),
            transitions(),
            threads(),
            periods(),
            statements(),
            batches(),
            repository(),
            service(),
            connections());

    private Groups() {}

    private static Group atHand() {
        return Group.of(
                        "at-hand",
                        "One decision, connection and consent at hand",
                        AtHandBenchmark.class,
                        AtHandRow.values(),
                        AtHandRow.CHAIN_STATEMENTS_ITEMS,
                        AtHandRow.CHAIN_STATEMENTS_COLUMNS,
                        AtHandRow.CHAIN_MASK_COLUMNS)
                .wanting(Stream.of(AtHandRow.GATE_COMPILED, AtHandRow.GATE_LIST)
                        .flatMap(ours -> Stream.of(
                                Goal.allocatesNothing(ours),
                                Goal.atMost(1.0, 0.6, ours, AtHandRow.CHAIN_STATEMENTS_ITEMS),
                                Goal.atMost(1.0, 0.6, ours, AtHandRow.CHAIN_MASK_ITEMS),
                                Goal.atMost(1.0, 0.6, ours, AtHandRow.CHAIN_STATEMENTS_COLUMNS),
                                Goal.atMost(1.0, 0.6, ours, AtHandRow.CHAIN_MASK_COLUMNS)))
                        .toArray(Goal[]::new));
    }

    private static Group lookUps() {
        return Group.of(
                        "look-ups",
                        "One decision, with the look-ups of connection and consent",
                        LookUpBenchmark.class,
                        LookUpRow.values(),
                        LookUpRow.TEXTS_STATEMENTS,
                        LookUpRow.NUMBERS_MASK)
                .wanting(Stream.concat(
                                Stream.of(LookUpRow.SNAPSHOT_COMPILED, LookUpRow.SNAPSHOT_LIST)
                                        .flatMap(Groups::byTexts),
                                byNumbers())
                        .toArray(Goal[]::new));
    }

    /** Like beside like: who finds by text is held to those who do. */
    private static Stream<Goal> byTexts(LookUpRow ours) {
        return Stream.of(
                Goal.allocatesNothing(ours),
                Goal.atMost(1.1, 0.85, ours, LookUpRow.TEXTS_STATEMENTS),
                Goal.atMost(1.1, 0.85, ours, LookUpRow.TEXTS_MASK),
                Goal.atMost(1.1, 0.85, ours, LookUpRow.NUMBERS_MASK),
                Goal.faster(2.6, 3.4, ours, LookUpRow.SPEL_TEXTS),
                Goal.faster(9, 12, ours, LookUpRow.JCASBIN_TEXTS),
                Goal.faster(25, 30, ours, LookUpRow.EDC_TEXTS),
                Goal.faster(300, 400, ours, LookUpRow.CEDAR_TEXTS));
    }

    private static Stream<Goal> byNumbers() {
        LookUpRow ours = LookUpRow.SNAPSHOT_NUMBERS;
        return Stream.of(
                Goal.allocatesNothing(ours),
                Goal.atMost(1.1, 0.85, ours, LookUpRow.NUMBERS_STATEMENTS),
                Goal.atMost(1.1, 0.85, ours, LookUpRow.NUMBERS_MASK),
                Goal.faster(2.6, 3.4, ours, LookUpRow.SPEL),
                Goal.faster(9, 12, ours, LookUpRow.JCASBIN),
                Goal.faster(25, 30, ours, LookUpRow.EDC),
                Goal.faster(300, 400, ours, LookUpRow.CEDAR));
    }

    private static Group transitions() {
        TransitionRow ours = TransitionRow.CONNECTIONS;
        Stream<Goal> peers = Stream.of(TransitionRow.values())
                .filter(row -> row != ours && row != TransitionRow.SWITCH)
                .map(peer -> Goal.fasterThan(ours, peer));
        Stream<Goal> others = Stream.of(
                Goal.allocatesNothing(ours, "refused"::equals), Goal.hope(2.5, ours, TransitionRow.SWITCH, "cycle"));
        return Group.of(
                        "transitions",
                        "One transition",
                        TransitionBenchmark.class,
                        TransitionRow.values(),
                        TransitionRow.SWITCH)
                .wanting(Stream.concat(others, peers).toArray(Goal[]::new));
    }

    private static Group threads() {
        LookUpRow ours = LookUpRow.SNAPSHOT_COMPILED;
        LookUpRow[] rows = {
            ours, LookUpRow.SNAPSHOT_LIST, LookUpRow.TEXTS_STATEMENTS, LookUpRow.NUMBERS_MASK,
        };
        return Group.of("threads", "Two threads", ThreadsBenchmark.class, rows, LookUpRow.TEXTS_STATEMENTS)
                .wanting(
                        Goal.scaling(1.8, 1.95, ours, "oneThread", "twoThreads"),
                        Goal.scaling(1.8, 1.95, LookUpRow.SNAPSHOT_LIST, "oneThread", "twoThreads"));
    }

    private static Group periods() {
        return Group.of(
                        "periods",
                        "Gaps on a connection",
                        PeriodsBenchmark.class,
                        OneConnectionRow.values(),
                        OneConnectionRow.CHAIN_COLUMNS)
                .with(Effort.CURVE)
                .wanting(
                        Goal.allocatesNothing(OneConnectionRow.GATE),
                        Goal.allocatesNothing(OneConnectionRow.GATE_COMPILED),
                        Goal.allocatesNothing(OneConnectionRow.SNAPSHOT),
                        Goal.growth(4, 3.5, OneConnectionRow.GATE, "8 gaps", "4096 gaps"),
                        Goal.growth(4, 3.5, OneConnectionRow.SNAPSHOT, "8 gaps", "4096 gaps"));
    }

    private static Group statements() {
        return Group.of(
                        "statements",
                        "Statements of a subject",
                        StatementsBenchmark.class,
                        OneConnectionRow.values(),
                        OneConnectionRow.CHAIN_ITEMS)
                .with(Effort.CURVE)
                .wanting(
                        Goal.allocatesNothing(OneConnectionRow.GATE),
                        Goal.allocatesNothing(OneConnectionRow.GATE_COMPILED),
                        Goal.growth(
                                Double.POSITIVE_INFINITY,
                                1_000,
                                OneConnectionRow.GATE,
                                "1 statements",
                                "1000 statements"));
    }

    private static Group batches() {
        String million = "1000000 items";
        return Group.of(
                        "batches",
                        "Many items of one flow, for each item",
                        BatchBenchmark.class,
                        BatchRow.values(),
                        BatchRow.TEXTS_LOOP,
                        BatchRow.NUMBERS_LOOP)
                .with(Effort.CURVE)
                .wanting(Stream.of(BatchRow.FILTER, BatchRow.DECIDE_ALL, BatchRow.POLICY_BATCH, BatchRow.GATE_LOOP)
                        .flatMap(row -> Stream.of(
                                Goal.atMost(0.75, 0.55, row, BatchRow.TEXTS_LOOP, million),
                                Goal.atMost(0.75, 0.55, row, BatchRow.NUMBERS_LOOP, million)))
                        .toArray(Goal[]::new));
    }

    private static Group repository() {
        return Group.of(
                        "repository",
                        "One command in memory",
                        RepositoryBenchmark.class,
                        RepositoryRow.values(),
                        RepositoryRow.BARE_MAP,
                        RepositoryRow.MAP_WITH_EVENTS)
                .with(Effort.CURVE.heap(6))
                .wanting(
                        Goal.faster(0.9, 0.98, RepositoryRow.REPOSITORY, RepositoryRow.BARE_MAP),
                        Goal.faster(0.9, 0.98, RepositoryRow.REPOSITORY, RepositoryRow.MAP_WITH_EVENTS));
    }

    private static Group service() {
        return Group.of(
                        "service",
                        "One decision of the service, with its evidence",
                        ServiceBenchmark.class,
                        ServiceRow.values(),
                        ServiceRow.PURE,
                        ServiceRow.PURE_GATE)
                .wanting(Goal.atMost(3, 2, ServiceRow.SERVICE, ServiceRow.PURE));
    }

    private static Group connections() {
        return Group.of(
                        ALONE,
                        "Growth: connections in a snapshot",
                        ConnectionsBenchmark.class,
                        StoreRow.values(),
                        StoreRow.PACKED,
                        StoreRow.HASH_MAP)
                .with(Effort.CURVE.heap(10))
                .wanting(
                        Goal.allocatesNothing(StoreRow.SNAPSHOT),
                        Goal.atMost(1.25, 1.1, StoreRow.SNAPSHOT, StoreRow.PACKED),
                        Goal.atMost(0.35, 0.25, StoreRow.SNAPSHOT, StoreRow.HASH_MAP, "10000000 connections"),
                        Goal.fact(135, 48, StoreRow.SNAPSHOT, "B a connection with one period"),
                        Goal.fact(16, 8, StoreRow.SNAPSHOT, "B a further period"));
    }
}
