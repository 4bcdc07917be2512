package dev.connections.sharing;

import dev.connections.DataType;
import dev.connections.Item;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Period;
import dev.connections.lifecycle.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules of sections 4 to 6 told once more, by instants, optionals and streams: slow, and plain to read. */
record PlainPolicy(Duration tolerance) {

    /** The decision, with the statement that counted if the consent was asked. */
    record Answer(Reason reason, Optional<Statement> statement) {

        static Answer of(Reason reason) {
            return new Answer(reason, Optional.empty());
        }
    }

    Answer decide(Connection connection, Item item, List<Statement> statements, Instant now) {
        return beforeConsent(connection.asOf(now), item, now)
                .map(Answer::of)
                .orElseGet(() -> inConsent(connection, item, statements, now));
    }

    private Optional<Reason> beforeConsent(Connection found, Item item, Instant now) {
        if (!found.isActive()) {
            return Optional.of(
                    found.status() == Status.PENDING ? Reason.CONNECTION_PENDING : Reason.CONNECTION_INACTIVE);
        }
        if (!found.dataTypes().contains(item.dataType())) {
            return Optional.of(Reason.DATA_TYPE_NOT_SHARED);
        }
        Optional<Instant> collectedAt = item.collectedAt().filter(instant -> !instant.isAfter(now.plus(tolerance)));
        if (collectedAt.isEmpty()) {
            return Optional.of(Reason.COLLECTION_TIME_UNUSABLE);
        }
        return history(found, item.dataType(), collectedAt.get())
                .or(() -> item.subject().isPresent() ? Optional.empty() : Optional.of(Reason.SUBJECT_UNKNOWN));
    }

    private static Optional<Reason> history(Connection connection, DataType type, Instant collectedAt) {
        List<Period> begun = connection.periods().list().stream()
                .filter(period -> !period.from().isAfter(collectedAt))
                .toList();
        Optional<Period> then =
                begun.stream().filter(period -> period.contains(collectedAt)).findFirst();
        if (then.filter(period -> period.dataTypes().contains(type)).isPresent()) {
            return Optional.empty();
        }
        boolean hadBegun = then.isPresent()
                ? begun.stream().anyMatch(period -> period.dataTypes().contains(type))
                : !begun.isEmpty();
        if (hadBegun) {
            return Optional.of(Reason.COLLECTED_IN_GAP);
        }
        return connection.settings().historyPolicy() == HistoryPolicy.ALL
                ? Optional.empty()
                : Optional.of(Reason.COLLECTED_BEFORE_SHARING);
    }

    private static Answer inConsent(Connection connection, Item item, List<Statement> statements, Instant now) {
        boolean answers = statements.stream()
                .allMatch(statement -> item.subject().equals(Optional.of(statement.subject()))
                        && statement.source().equals(connection.source()));
        if (!answers) {
            return Answer.of(Reason.CONSENT_UNAVAILABLE);
        }
        Collection<Statement> counting = counting(connection, item, statements, now);
        Predicate<Statement> granted = statement -> statement.effect() == Effect.GRANTED;
        Predicate<Statement> live = granted.and(statement -> !isPresentAndNotAfter(statement.until(), now));
        Instant collected = item.collectedAt().orElseThrow();
        Predicate<Statement> covering =
                live.and(statement -> statement.collectedFrom().stream().noneMatch(collected::isBefore)
                        && !isPresentAndNotAfter(statement.collectedUntil(), collected));
        return first(counting, Reason.CONSENT_DENIED, statement -> statement.effect() == Effect.DENIED)
                .or(() -> first(counting, Reason.CONSENT_WITHDRAWN, granted.negate()))
                .or(() -> first(counting, Reason.PERMITTED, covering))
                .or(() -> first(counting, Reason.CONSENT_NOT_COVERING, live))
                .or(() -> first(counting, Reason.CONSENT_EXPIRED, granted))
                .orElse(Answer.of(Reason.CONSENT_UNKNOWN));
    }

    /** The last that stands of each scope which takes in the item, the latest recorded first. */
    private static Collection<Statement> counting(
            Connection connection, Item item, List<Statement> statements, Instant now) {
        Map<Scope, Statement> last = new LinkedHashMap<>();
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            Scope scope = statement.scope();
            boolean covers = scope.destination().stream().allMatch(connection.destination()::equals)
                    && scope.dataType().stream().allMatch(item.dataType()::equals);
            if (covers && statement.from().stream().noneMatch(now::isBefore)) {
                last.putIfAbsent(scope, statement);
            }
        }
        return last.values();
    }

    private static Optional<Answer> first(Collection<Statement> counting, Reason reason, Predicate<Statement> decides) {
        return counting.stream().filter(decides).findFirst().map(found -> new Answer(reason, Optional.of(found)));
    }

    private static boolean isPresentAndNotAfter(Optional<Instant> end, Instant instant) {
        return end.isPresent() && !end.get().isAfter(instant);
    }
}
