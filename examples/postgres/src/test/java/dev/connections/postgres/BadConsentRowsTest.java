package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of whom something is stored that cannot be read, nothing is decided; of everybody else it is. */
class BadConsentRowsTest {

    private static final SubjectId BOB = SubjectId.of("bob");

    private final Stored stored = new Stored();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effect = 'canary'",
                "effect = 'granted'",
                "effect = ''",
                "data_type = 'Canary!'",
                "data_type = ''",
                "effective_from = now(), effective_until = now()",
                "effective_from = 'infinity'",
                "effective_until = '-infinity'",
                "collected_from = now(), collected_until = now() - interval '1 day'",
                "effect = 'DENIED', effective_until = now()",
                "effect = 'WITHDRAWN', collected_from = now()"
            })
    void a_bad_statement_makes_its_subject_indeterminate_and_nobody_else(String change) {
        stored.active(1);
        stored.adapters.record(Statement.granted(BOB, Stored.SOURCE, Scope.everythingToAnyone())
                .build());
        stored.spoil("update statement set " + change + " where subject = '" + Stored.ANN.value() + "'");

        List<Decision> decisions = stored.sharing.decideAll(
                Stored.flow(1), List.of(Stored.item(Stored.ANN), Stored.item(BOB), Stored.item(Stored.ANN)));

        assertThat(decisions)
                .extracting(Decision::reason)
                .containsExactly(Reason.CONSENT_UNAVAILABLE, Reason.PERMITTED, Reason.CONSENT_UNAVAILABLE);
    }
}
