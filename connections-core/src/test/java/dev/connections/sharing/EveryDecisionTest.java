package dev.connections.sharing;

import static dev.connections.DataType.EVENTS;
import static dev.connections.DataType.RECORDS;
import static dev.connections.sharing.Lives.INQUIRIES;
import static dev.connections.sharing.Lives.hour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.DataType;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sections 4 and 6 of the domain, row by row: every standing of a connection, mode, history policy, type, collection
 * time at and beside every turning point, subject, consent and tolerance, decided a second time as the table says.
 */
class EveryDecisionTest {

    private static final Instant NOW = hour(10);
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DataType NEVER_ON_IT = DataType.of("never");
    private static final SubjectId ANN = SubjectId.of("ann");
    private static final Scope SCOPE = Scope.everythingToAnyone();

    private enum Stands {
        ACTIVE,
        PENDING,
        DEACTIVATED,
        EXPIRED
    }

    private record Row(
            Stands stands,
            HistoryPolicy history,
            DataType type,
            Optional<Instant> collected,
            boolean namesSomebody,
            Reason consent,
            Duration tolerance) {}

    private static final Map<Reason, List<Statement>> SAID = said();

    @ParameterizedTest
    @EnumSource
    @Tag("promise-12")
    @Tag("promise-14")
    @Tag("promise-15")
    void is_the_one_of_the_table(ActivationMode mode) {
        long permits = 0;
        List<Row> rows = rows();
        for (HistoryPolicy history : HistoryPolicy.values()) {
            Map<Stands, Connection> connections =
                    connections(Settings.of(mode).sharing(history).offersStayOpenFor(Lives.OPEN_FOR));
            for (Row row : rows) {
                if (row.history() == history) {
                    Reason found = decide(row, connections);
                    if (found != expected(row)) {
                        assertThat(found).as(row.toString()).isEqualTo(expected(row));
                    }
                    permits += found == Reason.PERMITTED ? 1 : 0;
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(20_000);
        assertThat(permits).isPositive();
    }

    private static Reason decide(Row row, Map<Stands, Connection> connections) {
        Item item = Item.of(row.type());
        Item timed = row.collected().map(item::collectedAt).orElse(item);
        Item whole = row.namesSomebody() ? timed.about(ANN) : timed;
        return SharingPolicy.tolerating(row.tolerance())
                .decide(connections.get(row.stands()), whole, SAID.get(row.consent()), NOW);
    }

    private static Reason expected(Row row) {
        if (row.stands() == Stands.PENDING) {
            return Reason.CONNECTION_PENDING;
        }
        if (row.stands() != Stands.ACTIVE) {
            return Reason.CONNECTION_INACTIVE;
        }
        if (row.type().equals(NEVER_ON_IT)) {
            return Reason.DATA_TYPE_NOT_SHARED;
        }
        if (row.collected().isEmpty() || row.collected().get().isAfter(NOW.plus(row.tolerance()))) {
            return Reason.COLLECTION_TIME_UNUSABLE;
        }
        if (isInGap(row.type(), row.collected().get())) {
            return Reason.COLLECTED_IN_GAP;
        }
        if (isBefore(row.type(), row.collected().get()) && row.history() == HistoryPolicy.FROM_ACTIVATION) {
            return Reason.COLLECTED_BEFORE_SHARING;
        }
        return row.namesSomebody() ? row.consent() : Reason.SUBJECT_UNKNOWN;
    }

    private static boolean isInGap(DataType type, Instant collected) {
        boolean inactive = isWithin(2, 3, collected);
        boolean switchedOff = type.equals(RECORDS) && isWithin(4, 6, collected);
        return inactive || switchedOff;
    }

    private static boolean isBefore(DataType type, Instant collected) {
        return collected.isBefore(hour(type.equals(INQUIRIES) ? 5 : 1));
    }

    private static boolean isWithin(int from, int until, Instant collected) {
        return !collected.isBefore(hour(from)) && collected.isBefore(hour(until));
    }

    private static Map<Stands, Connection> connections(Settings settings) {
        return new EnumMap<>(Map.of(
                Stands.ACTIVE, Lives.active(settings),
                Stands.PENDING, Lives.pending(settings, 9),
                Stands.DEACTIVATED, Lives.deactivated(settings),
                Stands.EXPIRED, Lives.pending(settings, 8)));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Stands stands : Stands.values()) {
            for (HistoryPolicy history : HistoryPolicy.values()) {
                for (DataType type : List.of(EVENTS, RECORDS, INQUIRIES, NEVER_ON_IT)) {
                    for (Optional<Instant> collected : collectionTimes()) {
                        for (Reason consent : SAID.keySet()) {
                            for (Duration tolerance : List.of(Duration.ZERO, HOUR)) {
                                rows.add(new Row(stands, history, type, collected, true, consent, tolerance));
                                rows.add(new Row(stands, history, type, collected, false, consent, tolerance));
                            }
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static List<Optional<Instant>> collectionTimes() {
        Stream<Instant> beside = IntStream.rangeClosed(0, 11)
                .mapToObj(Lives::hour)
                .flatMap(hour -> Stream.of(hour.minus(TICK), hour, hour.plus(TICK)));
        return Stream.concat(Stream.of(Optional.<Instant>empty()), beside.map(Optional::of))
                .toList();
    }

    private static Map<Reason, List<Statement>> said() {
        return new EnumMap<>(Map.of(
                Reason.PERMITTED, List.of(grant().build()),
                Reason.CONSENT_DENIED, List.of(grant().build(), Statement.denied(ANN, Lives.FLOW.source(), SCOPE)),
                Reason.CONSENT_WITHDRAWN, List.of(Statement.withdrawn(ANN, Lives.FLOW.source(), SCOPE)),
                Reason.CONSENT_NOT_COVERING,
                        List.of(grant().collectedFrom(hour(48)).build()),
                Reason.CONSENT_EXPIRED, List.of(grant().until(NOW).build()),
                Reason.CONSENT_UNKNOWN, List.of(grant().from(NOW.plus(TICK)).build())));
    }

    private static Statement.Builder grant() {
        return Statement.granted(ANN, Lives.FLOW.source(), SCOPE);
    }
}
