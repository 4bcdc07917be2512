package dev.connections.consent;

import static dev.connections.DataType.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.OrganizationId;
import dev.connections.ProofReference;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final SubjectId ANN = SubjectId.of("ann-4711");
    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final Scope SCOPE = Scope.of(EVENTS, OrganizationId.of("org_globex"));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final List<BiFunction<Statement.Builder, Instant, Statement.Builder>> BOUNDS = List.of(
            (statement, bound) -> set(() -> statement.from(bound), statement),
            (statement, bound) -> set(() -> statement.until(bound), statement),
            (statement, bound) -> set(() -> statement.collectedFrom(bound), statement),
            (statement, bound) -> set(() -> statement.collectedUntil(bound), statement));

    @Test
    void says_what_was_said() {
        Statement granted = Statement.granted(ANN, ACME, SCOPE)
                .proof(ProofReference.of("receipt 7"))
                .build();
        Statement denied = Statement.denied(ANN, ACME, SCOPE);
        Statement withdrawn = Statement.withdrawn(ANN, ACME, SCOPE);

        assertThat(List.of(granted, denied, withdrawn))
                .allSatisfy(statement -> {
                    assertThat(statement.subject()).isEqualTo(ANN);
                    assertThat(statement.source()).isEqualTo(ACME);
                    assertThat(statement.scope()).isEqualTo(SCOPE);
                })
                .map(Statement::effect)
                .containsExactly(Effect.GRANTED, Effect.DENIED, Effect.WITHDRAWN);
        assertThat(granted.proof()).contains(ProofReference.of("receipt 7"));
        assertThat(denied.proof()).isEmpty();
    }

    @Test
    void takes_every_bound_on_a_grant_alone() {
        for (var bound : BOUNDS) {
            assertThat(bound.apply(of(Effect.GRANTED), NOON).build().effect()).isEqualTo(Effect.GRANTED);
            refused(() -> bound.apply(of(Effect.DENIED), NOON).build(), "bounds on a DENIED", "bounds on a grant only");
            refused(
                    () -> bound.apply(of(Effect.WITHDRAWN), NOON).build(),
                    "bounds on a WITHDRAWN",
                    "bounds on a grant only");
        }
    }

    @Test
    void refuses_a_grant_that_ends_before_it_lasts_a_microsecond() {
        for (long nanos : new long[] {-1_000_000, -1, 0, 1, 999}) {
            refused(
                    () -> of(Effect.GRANTED)
                            .from(NOON)
                            .until(NOON.plusNanos(nanos))
                            .build(),
                    "a grant that ends before it begins",
                    "an until after its from");
        }
        Statement shortest =
                of(Effect.GRANTED).from(NOON).until(NOON.plusNanos(1_000)).build();
        assertThat(shortest.until()).contains(NOON.plusNanos(1_000));
    }

    @Test
    void refuses_a_collection_time_that_ends_before_it_lasts_a_microsecond() {
        for (long nanos : new long[] {-1_000_000, -1, 0, 1, 999}) {
            refused(
                    () -> of(Effect.GRANTED)
                            .collectedFrom(NOON)
                            .collectedUntil(NOON.plusNanos(nanos))
                            .build(),
                    "a collection time without length",
                    "an until after its from");
        }
        Statement shortest = of(Effect.GRANTED)
                .collectedFrom(NOON)
                .collectedUntil(NOON.plusNanos(1_000))
                .build();
        assertThat(shortest.collectedUntil()).contains(NOON.plusNanos(1_000));
    }

    @Test
    void lets_a_grant_cover_other_times_than_those_in_which_it_stands() {
        Statement archive = of(Effect.GRANTED)
                .from(NOON)
                .until(NOON.plusSeconds(60))
                .collectedFrom(NOON.minusSeconds(60))
                .collectedUntil(NOON)
                .build();

        assertThat(archive.collectedUntil()).isEqualTo(archive.from());
    }

    @Test
    void cuts_off_what_is_finer_than_a_microsecond() {
        Instant fine = NOON.plusNanos(1_999);
        Instant whole = NOON.plusNanos(1_000);

        assertThat(BOUNDS.get(0).apply(of(Effect.GRANTED), fine).build().from()).contains(whole);
        assertThat(BOUNDS.get(1).apply(of(Effect.GRANTED), fine).build().until())
                .contains(whole);
        assertThat(BOUNDS.get(2).apply(of(Effect.GRANTED), fine).build().collectedFrom())
                .contains(whole);
        assertThat(BOUNDS.get(3).apply(of(Effect.GRANTED), fine).build().collectedUntil())
                .contains(whole);
    }

    @Test
    void takes_bounds_of_the_years_1_to_9999_alone() {
        for (var bound : BOUNDS) {
            assertThat(bound.apply(of(Effect.GRANTED), FIRST).build().toString())
                    .isNotEmpty();
            assertThat(bound.apply(of(Effect.GRANTED), LAST).build().toString()).isNotEmpty();
            for (Instant outside : List.of(FIRST.minusNanos(1), LAST.plusNanos(1_000), Instant.MIN, Instant.MAX)) {
                refused(
                        () -> bound.apply(of(Effect.GRANTED), outside).build(),
                        "a bound outside all time",
                        "the years 1 to 9999");
            }
        }
    }

    @Test
    void is_shown_without_the_person_and_the_proof() {
        assertThat(of(Effect.GRANTED).proof(ProofReference.of("ann signed")).build())
                .hasToString("GRANTED org_acme sharing events to org_globex");
        assertThat(Statement.withdrawn(ANN, ACME, Scope.everythingToAnyone()))
                .hasToString("WITHDRAWN org_acme sharing * to *");
    }

    private static Statement.Builder of(Effect effect) {
        return Statement.of(effect, ANN, ACME, SCOPE);
    }

    private static Statement.Builder set(Runnable change, Statement.Builder changed) {
        change.run();
        return changed;
    }

    private static void refused(ThrowingCallable building, String found, String needed) {
        assertThatThrownBy(building).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID);
            assertThat(refused.refusal().found()).isEqualTo(found);
            assertThat(refused.refusal().needed()).isEqualTo(needed);
            assertThat(refused).hasMessageNotContaining("ann");
        });
    }
}
