package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.contract.Adapters;
import dev.connections.contract.Attempt;
import dev.connections.contract.FaultInjection;
import dev.connections.contract.FaultKind;
import dev.connections.contract.FaultyPorts;
import dev.connections.contract.FaultyRun;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Outcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What docs/test-your-host.md shows of faults; {@link ReadmeTest} holds the page equal to it. */
class HostsOwnFaultsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Flow FLOW = Flow.from("org_acme").to("org_globex");
    private static final Map<String, Item> ROWS = Map.of("row of ann", item("ann"), "row of bob", item("bob"));

    private static Item item(String subject) {
        return Item.of(DataType.EVENTS).about(SubjectId.of(subject)).collectedAt(NOON);
    }

    /** An active connection; ann agrees, bob was never asked. */
    private static Adapters filled() {
        InMemoryAdapters adapters = InMemoryAdapters.empty();
        adapters.register(FLOW.source());
        adapters.register(FLOW.destination());
        adapters.record(Statement.granted(SubjectId.of("ann"), FLOW.source(), Scope.everythingToAnyone())
                .build());
        Connections connections = Connections.over(adapters.repository(), adapters.directory())
                .clock(() -> NOON)
                .build();
        Connection offer = connections.create(
                Actor.of(FLOW.source()).via(Channel.API),
                Offer.to(FLOW.destination()).named("Newsletter").sharing(DataType.EVENTS));
        connections.activate(Actor.of(FLOW.destination()).via(Channel.DASHBOARD), offer);
        return adapters;
    }

    /** Stands for a host's own code: which rows are sent. */
    private static Set<String> sent(Adapters adapters, FaultyPorts faults) {
        return rows(adapters, faults, Decision::isPermit);
    }

    private static Set<String> rows(Adapters adapters, FaultyPorts faults, Predicate<Decision> wanted) {
        Adapters faulty = faults.over(adapters);
        Sharing sharing = Sharing.over(faulty.repository(), faulty.directory(), faulty.consents())
                .clock(() -> NOON)
                .stopwatch(faults.stopwatch())
                .build();
        return ROWS.keySet().stream()
                .filter(row -> wanted.test(sharing.decide(FLOW, ROWS.get(row))))
                .collect(Collectors.toSet());
    }

    @TestFactory
    @Tag("promise-21")
    Stream<DynamicTest> whatever_fails_nothing_is_sent_that_may_not_be_and_the_next_run_sends_the_rest() {
        return FaultInjection.of(name -> filled(), (adapters, faults) -> sent(adapters, faults))
                .everywhere()
                .map(run -> dynamicTest(run.toString(), () -> {
                    Attempt<Set<String>> faulty = run.attempt();
                    Attempt<Set<String>> healthy = run.retry();

                    assertThat(faulty.answer().orElse(Set.of())).isSubsetOf("row of ann");
                    assertThat(healthy.answer()).contains(Set.of("row of ann"));
                }));
    }

    @Test
    void all_kinds_of_faults_are_among_them() {
        List<FaultyRun<Adapters, Set<String>>> runs = FaultInjection.of(name -> filled(), HostsOwnFaultsTest::sent)
                .everywhere()
                .toList();

        assertThat(runs).hasSizeGreaterThan(60);
        assertThat(runs.stream().map(run -> run.fault().kind()))
                .containsAll(Arrays.stream(FaultKind.values()).toList());
    }

    /** A host that takes a failure for a yes. */
    private static Set<String> sentUnlessDenied(Adapters adapters, FaultyPorts faults) {
        return rows(adapters, faults, decision -> decision.reason().outcome() != Outcome.DENY);
    }

    @Test
    void a_host_that_takes_a_failure_for_a_yes_is_found_out() {
        FaultInjection<Adapters, Set<String>> injection =
                FaultInjection.of(name -> filled(), HostsOwnFaultsTest::sentUnlessDenied);

        assertThat(injection.answer()).containsExactly("row of ann");
        assertThat(injection.everywhere().map(FaultyRun::attempt))
                .anyMatch(attempt -> attempt.answer().orElse(Set.of()).contains("row of bob"));
    }
}
