package dev.connections.contract;

import static dev.connections.contract.PortMethod.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.contract.Fault.Verdict;
import dev.connections.lifecycle.Connection;
import dev.connections.sharing.Reason;
import dev.connections.sharing.Snapshot;
import dev.connections.sharing.SnapshotBuilder;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A repository that fails while a host reads a snapshot from it opens nothing that it would not open else. */
interface SnapshotFaults extends ServiceTests {

    /** The methods at which faults are injected here. */
    Set<PortMethod> SNAPSHOTS_FAIL_AT = EnumSet.of(ALL);

    int PAGE = 2;
    Duration GREATEST_AGE = Duration.ofMinutes(5);

    /**
     * Five connections, so three pages: one that is active is on the first, one that has ended and one that is only
     * offered on the second, and another that is active on the last.
     */
    record Loading(Scene scene, Position begin, List<Flow> flows) {}

    private Loading loading(String name) {
        Scene scene = scene("n" + name);
        Instant begin = adapters().repository().all(Position.START, 1_000).stream()
                .map(Connection::createdAt)
                .reduce(Cast.NOON, (one, other) -> one.isAfter(other) ? one : other);
        List<Draft> drafts = List.of("a", "b", "c", "d", "e").stream()
                .map(id -> Draft.of(name + id, scene.flow.source(), Cast.organization(name + id)))
                .map(draft -> draft.at(begin.plusSeconds(1)))
                .toList();
        drafts.forEach(draft -> adapters().register(draft.flow().destination()));
        drafts.get(0).activeIn(adapters().repository());
        drafts.get(1).inactiveIn(adapters().repository());
        drafts.get(2).inactiveIn(adapters().repository());
        drafts.get(3).in(adapters().repository());
        drafts.get(4).activeIn(adapters().repository());
        scene.clock.set(begin.plusSeconds(2));
        adapters()
                .record(Statement.granted(Cast.ANN, scene.flow.source(), Scope.everythingToAnyone())
                        .build());
        return new Loading(
                scene, new Position(begin, ""), drafts.stream().map(Draft::flow).toList());
    }

    /** As the page on snapshots shows it, and then one question for each flow. */
    private static List<Reason> decide(Loading loading, FaultyPorts faults) {
        Scene scene = loading.scene();
        Adapters adapters = faults.over(scene.adapters);
        faults.use(scene.stopwatch);
        long began = scene.stopwatch.get();
        Instant before = scene.clock.now();
        SnapshotBuilder builder = Snapshot.collecting(before, GREATEST_AGE);
        Position after = loading.begin();
        List<Connection> page;
        do {
            page = adapters.repository().all(after, PAGE);
            for (Connection connection : page) {
                builder.add(connection);
                after = Position.of(connection);
            }
        } while (page.size() == PAGE);
        Snapshot snapshot = builder.build();
        Instant now = before.plusNanos(scene.stopwatch.get() - began);
        return loading.flows().stream()
                .map(flow -> snapshot.decide(flow, scene.item(Cast.ANN), said(adapters, flow), now))
                .toList();
    }

    private static List<Statement> said(Adapters adapters, Flow flow) {
        ConsentQuestion question = new ConsentQuestion(flow.source(), Set.of(flow.destination()), Set.of(Cast.ANN));
        return adapters.consents().statements(question).getOrDefault(Cast.ANN, List.of());
    }

    @Test
    @Tag("promise-21")
    default void no_fault_while_a_snapshot_is_read_permits_what_the_repository_would_not() {
        FaultInjection<Loading, List<Reason>> injection = FaultInjection.of(this::loading, SnapshotFaults::decide);
        List<Reason> truth = injection.answer();
        assertThat(truth)
                .containsExactly(
                        Reason.PERMITTED,
                        Reason.CONNECTION_INACTIVE,
                        Reason.CONNECTION_INACTIVE,
                        Reason.CONNECTION_PENDING,
                        Reason.PERMITTED);
        assertThat(injection.calls().stream().filter(ALL::equals)).hasSize(3);

        List<FaultyRun<Loading, List<Reason>>> runs = injection
                .everywhere()
                .filter(run -> SNAPSHOTS_FAIL_AT.contains(run.method()))
                .toList();
        runs.forEach(run -> check(run, truth));

        assertThat(runs).hasSizeGreaterThan(40);
        assertThat(runs.stream().map(FaultyRun::method)).containsAll(SNAPSHOTS_FAIL_AT);
    }

    private static void check(FaultyRun<Loading, List<Reason>> run, List<Reason> truth) {
        Verdict verdict = run.fault().at(run.method()).orElseThrow();
        Attempt<List<Reason>> attempt = run.attempt();

        switch (verdict) {
            case FAILS -> assertThat(attempt.thrown()).as("%s", run).isPresent();
            case HARMLESS -> assertThat(attempt.answer()).as("%s", run).contains(truth);
            case SEES_NOTHING -> {
                List<Reason> seen = attempt.answer().orElseThrow();
                for (int i = 0; i < truth.size(); i++) {
                    assertThat(seen.get(i))
                            .as("%s, flow %s", run, i)
                            .isIn(truth.get(i), Reason.NO_CONNECTION, Reason.SNAPSHOT_TOO_OLD);
                }
                if (run.fault().kind() == FaultKind.LATE) {
                    assertThat(seen).as("%s", run).containsOnly(Reason.SNAPSHOT_TOO_OLD);
                }
            }
        }
        assertThat(run.retry().answer()).as("%s", run).contains(truth);
    }
}
