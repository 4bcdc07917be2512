package dev.connections.consent;

import static dev.connections.DataType.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every bound of a grant, to the microsecond: from is in, until is out. */
class GrantBoundsTest {

    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final OrganizationId GLOBEX = OrganizationId.of("org_globex");
    private static final SubjectId ANN = SubjectId.of("ann");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Test
    void stands_from_its_from_on() {
        Statement grant = grant().from(NOON).build();

        assertThat(verdict(grant, NOON, NOON.minus(TICK))).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(grant, NOON, NOON)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(grant, NOON, NOON.plus(TICK))).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void has_lapsed_from_its_until_on() {
        Statement grant = grant().until(NOON).build();

        assertThat(verdict(grant, NOON, NOON.minus(TICK))).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(grant, NOON, NOON)).isEqualTo(Verdict.EXPIRED);
        assertThat(verdict(grant, NOON, NOON.plus(TICK))).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void covers_what_was_collected_from_its_collectedFrom_on() {
        Statement grant = grant().collectedFrom(NOON).build();

        assertThat(verdict(grant, NOON.minus(TICK), NOON)).isEqualTo(Verdict.NOT_COVERING);
        assertThat(verdict(grant, NOON, NOON)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(grant, NOON.plus(TICK), NOON)).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void covers_what_was_collected_before_its_collectedUntil() {
        Statement grant = grant().collectedUntil(NOON).build();

        assertThat(verdict(grant, NOON.minus(TICK), NOON)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(grant, NOON, NOON)).isEqualTo(Verdict.NOT_COVERING);
        assertThat(verdict(grant, NOON.plus(TICK), NOON)).isEqualTo(Verdict.NOT_COVERING);
    }

    @Test
    void that_lasts_one_microsecond_stands_for_one_microsecond() {
        Statement grant = grant().from(NOON).until(NOON.plus(TICK)).build();

        assertThat(verdict(grant, NOON, NOON.minus(TICK))).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(grant, NOON, NOON)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(grant, NOON, NOON.plus(TICK))).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void that_covers_one_microsecond_covers_no_other() {
        Statement grant =
                grant().collectedFrom(NOON).collectedUntil(NOON.plus(TICK)).build();

        assertThat(verdict(grant, NOON.minus(TICK), NOON)).isEqualTo(Verdict.NOT_COVERING);
        assertThat(verdict(grant, NOON, NOON)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(grant, NOON.plus(TICK), NOON)).isEqualTo(Verdict.NOT_COVERING);
    }

    @Test
    void without_bounds_covers_the_subjects_earlier_data_too() {
        assertThat(verdict(grant().build(), Instant.parse("0001-01-01T00:00:00Z"), NOON))
                .isEqualTo(Verdict.GRANTED);
    }

    @Test
    void without_a_from_has_no_lower_bound() {
        assertThat(verdict(grant().until(NOON).build(), NOON, Instant.parse("0001-01-01T00:00:00Z")))
                .isEqualTo(Verdict.GRANTED);
    }

    private static Statement.Builder grant() {
        return Statement.granted(ANN, ACME, Scope.of(EVENTS, GLOBEX));
    }

    private static Verdict verdict(Statement grant, Instant collectedAt, Instant now) {
        return Consent.of(List.of(grant), EVENTS, GLOBEX, collectedAt, now).verdict();
    }
}
