package dev.connections.sharing;

import static dev.connections.DataType.EVENTS;
import static dev.connections.sharing.Lives.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.Item;
import dev.connections.ProofReference;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Instant NOW = hour(10);
    private static final Connection CONNECTION = Lives.active(Settings.ENABLED_BY_DEFAULT);
    private static final Gate GATE = Gate.of(CONNECTION);
    private static final Item ITEM = Item.of(EVENTS, "ann-4711", hour(7));
    private static final Statement WITHDRAWN = Statement.withdrawn(
            SubjectId.of("ann-4711"), CONNECTION.source(), Scope.of(EVENTS, CONNECTION.destination()));
    private static final Statement GRANTED = Statement.granted(
                    SubjectId.of("ann-4711"), CONNECTION.source(), Scope.everythingToAnyone())
            .proof(ProofReference.of("signed by ann"))
            .build();

    @Test
    void says_why_and_what_follows() {
        for (Reason reason : Reason.values()) {
            Decision decision = decided(reason, GRANTED);

            assertThat(decision.reason()).isEqualTo(reason);
            assertThat(decision.outcome()).isEqualTo(reason.outcome());
            assertThat(decision.isPermit()).isEqualTo(reason == Reason.PERMITTED);
        }
    }

    @Test
    void without_a_connection_has_only_its_instant_as_evidence() {
        Evidence evidence =
                Decision.withoutConnection(Reason.NO_CONNECTION, ITEM, NOW).evidence();

        assertThat(evidence.connection()).isEmpty();
        assertThat(evidence.version()).isEmpty();
        assertThat(evidence.epoch()).isEmpty();
        assertThat(evidence.statement()).isEmpty();
        assertThat(evidence.evaluatedAt()).isEqualTo(NOW);
    }

    @Test
    void without_consent_stands_on_the_connection_alone() {
        Evidence evidence = Decision.withoutConsent(Reason.COLLECTED_IN_GAP, CONNECTION, ITEM, NOW)
                .evidence();

        assertThat(evidence.connection()).contains(CONNECTION.id());
        assertThat(evidence.version()).hasValue(CONNECTION.version());
        assertThat(evidence.epoch()).hasValue(CONNECTION.epoch());
        assertThat(evidence.statement()).isEmpty();
        assertThat(evidence.evaluatedAt()).isEqualTo(NOW);
    }

    @Test
    void names_the_statement_that_counted() {
        assertThat(decided(Reason.PERMITTED, GRANTED).evidence().statement()).containsSame(GRANTED);
        assertThat(decided(Reason.CONSENT_WITHDRAWN, GRANTED, WITHDRAWN)
                        .evidence()
                        .statement())
                .containsSame(WITHDRAWN);
        assertThat(decided(Reason.CONSENT_UNKNOWN).evidence().statement()).isEmpty();
    }

    @Test
    void names_no_statement_where_the_collection_time_is_unknown() {
        Item timeless = Item.of(EVENTS).about(SubjectId.of("ann-4711"));
        Decision decision = Decision.of(Reason.COLLECTION_TIME_UNUSABLE, GATE, timeless, List.of(GRANTED), NOW);

        assertThat(decision.evidence().statement()).isEmpty();
        assertThat(decision.evidence().connection()).contains(CONNECTION.id());
    }

    @Test
    void looks_at_the_statements_as_of_its_own_instant() {
        Statement until = Statement.granted(
                        SubjectId.of("ann-4711"), CONNECTION.source(), Scope.of(EVENTS, CONNECTION.destination()))
                .from(NOW)
                .build();

        assertThat(decided(Reason.PERMITTED, GRANTED, until).evidence().statement())
                .containsSame(until);
        assertThat(Decision.of(Reason.PERMITTED, GATE, ITEM, List.of(GRANTED, until), hour(9))
                        .evidence()
                        .statement())
                .containsSame(GRANTED);
    }

    @Test
    void keeps_the_statements_that_it_stood_on() {
        List<Statement> hosts = new ArrayList<>(List.of(GRANTED));
        Decision decision = Decision.of(Reason.PERMITTED, GATE, ITEM, hosts, NOW);
        hosts.set(0, WITHDRAWN);

        assertThat(decision.evidence().statement()).containsSame(GRANTED);
    }

    @Test
    void for_another_reason_keeps_its_evidence() {
        Decision decision = decided(Reason.PERMITTED, GRANTED).insteadOfPermit(Reason.CONNECTION_CHANGED);

        assertThat(decision.reason()).isEqualTo(Reason.CONNECTION_CHANGED);
        assertThat(decision.isPermit()).isFalse();
        assertThat(decision.evidence())
                .isEqualTo(decided(Reason.PERMITTED, GRANTED).evidence());
    }

    @Test
    void tells_the_destination_nothing_of_time_subject_or_consent() {
        for (Reason reason : Reason.values()) {
            Decision seen = decided(reason, GRANTED).seenByDestination();

            assertThat(seen.reason()).isEqualTo(reason.seenByDestination());
            assertThat(seen.evidence().statement()).isEmpty();
            assertThat(seen.evidence().connection()).contains(CONNECTION.id());
            assertThat(seen.evidence().version()).hasValue(CONNECTION.version());
            assertThat(seen.evidence().evaluatedAt()).isEqualTo(NOW);
        }
    }

    @Test
    void only_a_policy_permits() {
        Decision permit = decided(Reason.PERMITTED, GRANTED);

        assertThatIllegalArgumentException().isThrownBy(() -> Decision.withoutConnection(Reason.PERMITTED, ITEM, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.withoutConsent(Reason.PERMITTED, CONNECTION, ITEM, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> permit.insteadOfPermit(Reason.PERMITTED));
    }

    @Test
    void is_evaluated_at_whole_microseconds() {
        Decision decision = Decision.withoutConnection(Reason.NO_CONNECTION, ITEM, NOW.plusNanos(1_999));

        assertThat(decision.evidence().evaluatedAt()).isEqualTo(NOW.plusNanos(1_000));
    }

    @Test
    void is_shown_without_the_person() {
        assertThat(decided(Reason.CONSENT_WITHDRAWN, GRANTED, WITHDRAWN)).hasToString("DENY CONSENT_WITHDRAWN");
        assertThat(decided(Reason.PERMITTED, GRANTED).evidence().toString())
                .contains("c-1")
                .doesNotContain("ann");
    }

    private static Decision decided(Reason reason, Statement... said) {
        return Decision.of(reason, GATE, ITEM, List.of(said), NOW);
    }
}
