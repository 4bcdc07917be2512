package dev.connections.proofs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.DataType;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Consent;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.consent.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a subject's statements amount to, spec and library say alike. */
class ConsentAsToldTest {

    private static final String WHICHEVER = "any";
    private static final OrganizationId DESTINATION = OrganizationId.of(Told.DESTINATION);

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

    @Test
    void the_library_reads_every_statement_as_the_spec_tells() {
        List<TlaValue> told = TlaReader.told("ToldConsent");
        for (TlaValue said : told) {
            List<Statement> statements = said.at(1).elements().stream()
                    .map(ConsentAsToldTest::statement)
                    .toList();
            Instant now = Told.instant(said.at(0));
            for (int collected = 0; collected < said.at(2).size(); collected++) {
                Instant at = Told.instant(new TlaValue(collected));
                check(said.at(2).at(collected), Consent.of(statements, DataType.EVENTS, DESTINATION, at, now), said);
            }
            check(said.at(3), Consent.toObject(statements, DataType.EVENTS, DESTINATION, now), said);
        }
        assertThat(told.size()).isEqualTo(12_483);
        assertThat(verdicts)
                .isEqualTo(Map.of(
                        Verdict.DENIED, 11_072,
                        Verdict.WITHDRAWN, 9_920,
                        Verdict.GRANTED, 9_756,
                        Verdict.NOT_COVERING, 2_964,
                        Verdict.EXPIRED, 2_432,
                        Verdict.UNKNOWN, 13_788));
    }

    private void check(TlaValue told, Consent answered, TlaValue said) {
        assertThat(answered.verdict().name()).as(said.toString()).isEqualTo(told.text());
        verdicts.merge(answered.verdict(), 1, Integer::sum);
    }

    private static Statement statement(TlaValue told) {
        Statement.Builder statement = Statement.of(
                Effect.valueOf(told.field("effect").text()),
                SubjectId.of("ann"),
                OrganizationId.of(Told.SOURCE),
                scope(told.field("destination").text(), told.field("type").text()));
        return statement
                .from(beginning(told.field("from")))
                .until(Told.end(told.field("until")))
                .collectedFrom(beginning(told.field("collectedFrom")))
                .collectedUntil(Told.end(told.field("collectedUntil")))
                .build();
    }

    /** A grant from the very first tick on is one without a beginning. */
    private static Optional<Instant> beginning(TlaValue tick) {
        return tick.number() == 0 ? Optional.empty() : Optional.of(Told.instant(tick));
    }

    private static Scope scope(String destination, String type) {
        OrganizationId to = destination.equals("destination") ? DESTINATION : OrganizationId.of("org_" + destination);
        if (destination.equals(WHICHEVER)) {
            return type.equals(WHICHEVER) ? Scope.everythingToAnyone() : Scope.toAnyone(DataType.of(type));
        }
        return type.equals(WHICHEVER) ? Scope.everythingTo(to) : Scope.of(DataType.of(type), to);
    }
}
