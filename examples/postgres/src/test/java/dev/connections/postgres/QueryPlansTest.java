package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.connections.postgres.ExplainedServer.PlanMode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the adapters ask of a million connections is answered from indexes: whether a statement is planned for its
 * parameters, or once for all, which is what driver and server may come to when it is repeated. The plans are those by
 * which the adapters' own statements ran, and are printed.
 */
class QueryPlansTest {

    static final int PAGE = 100;

    /** A short list may be sorted as a whole, if the planner likes; the lists of the biggest party have 50,000 rows. */
    private static final int FEW = 10 * PAGE;

    /** All offers and tokens of the million are over by now. */
    static final Instant NOW = Million.MADE.plus(Duration.ofDays(15));

    private static ExplainedServer server;

    @BeforeAll
    static void make() throws IOException {
        server = new ExplainedServer();
        Million.make(server.silent());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> is_answered_from_an_index() {
        return Stream.of(PlanMode.values())
                .flatMap(mode -> Stream.concat(PlannedConnectionCalls.all(), PlannedTokenCalls.all())
                        .map(call -> dynamicTest(call.name() + ", " + mode, () -> check(call, mode))));
    }

    private static void check(PlannedCall call, PlanMode mode) {
        List<Plan> plans = plans(call, mode);
        print(call.name() + ", " + mode, plans);
        assertThat(plans).isNotEmpty();
        assertThat(plans.stream().filter(plan -> plan.hasNode("Seq Scan"))).isEmpty();
        assertThat(plans.stream().filter(plan -> plan.mostSorted() > FEW)).isEmpty();
        assertThat(plans.stream().filter(plan -> !call.mayDiscard() && plan.discarded() > PAGE))
                .isEmpty();
        assertThat(plans.stream().flatMap(plan -> plan.indexes().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(call.indexes());
    }

    private static List<Plan> plans(PlannedCall call, PlanMode mode) {
        var prepared = call.prepared().apply(PostgresAdapters.over(Database.behind(server.silent())));
        prepared.accept(PostgresAdapters.over(server.planning(mode)));
        return server.plans();
    }

    /** Of the many by which the server itself keeps a foreign key, the first. */
    private static void print(String call, List<Plan> plans) {
        Map<String, Plan> printed = new LinkedHashMap<>();
        plans.forEach(plan -> printed.putIfAbsent(plan.statement(), plan));
        System.out.println(call);
        printed.values().forEach(System.out::println);
    }
}
