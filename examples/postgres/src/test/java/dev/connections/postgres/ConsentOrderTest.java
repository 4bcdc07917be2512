package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.spi.ConsentQuestion;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a person says last counts, and last is what was acknowledged last: not what came first to the table, and not
 * what a transaction began with.
 */
class ConsentOrderTest {

    private static final SubjectId ANN = SubjectId.of("ann");
    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final OrganizationId GLOBEX = OrganizationId.of("org_globex");

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        other.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("promise-25")
    void statements_are_answered_in_the_order_in_which_they_were_acknowledged_also_by_a_transaction_that_stayed_open(
            Isolation isolation) throws Exception {
        Database database = Server.empty(isolation);

        Meanwhile grant = database.transaction(joined -> {
            record(joined, Effect.WITHDRAWN);
            Future<?> recorded = other.submit(() -> record(database, Effect.GRANTED));
            Blocked.await(database, Blocked.BY_NAME, recorded::isDone);
            record(joined, Effect.DENIED);
            return new Meanwhile(recorded, recorded.isDone());
        });
        grant.recorded().get(60, TimeUnit.SECONDS);

        assertThat(answered(database))
                .containsExactlyElementsOf(
                        grant.wasAcknowledgedFirst()
                                ? List.of(Effect.GRANTED, Effect.WITHDRAWN, Effect.DENIED)
                                : List.of(Effect.WITHDRAWN, Effect.DENIED, Effect.GRANTED));
    }

    private static void record(Database database, Effect effect) {
        new PostgresConsents(database)
                .record(Statement.of(effect, ANN, ACME, Scope.everythingToAnyone())
                        .build());
    }

    private static List<Effect> answered(Database database) {
        return new PostgresConsents(database)
                        .statements(new ConsentQuestion(ACME, Set.of(GLOBEX), Set.of(ANN)))
                        .getOrDefault(ANN, List.of())
                        .stream()
                        .map(Statement::effect)
                        .toList();
    }

    /** What another thread recorded while the transaction was open. */
    private record Meanwhile(Future<?> recorded, boolean wasAcknowledgedFirst) {}
}
