package dev.connections.benchmarks.limit;

import dev.connections.DataType;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.Names;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same chain of ifs over the objects that a host has: items, and statements. The connection is still numbers. */
public final class ObjectChain {

    private final Map<DataType, Integer> numbers = new HashMap<>();

    public ObjectChain() {
        for (DataType type : Names.types()) {
            numbers.put(type, numbers.size());
        }
    }

    public Answer decide(BareConnection connection, Item item, long consented) {
        int type = numbers.getOrDefault(item.dataType(), -1);
        return IfChain.decide(connection, type, item.collectedAtMicros(), consented);
    }

    public Answer decide(
            BareConnection connection,
            OrganizationId source,
            OrganizationId destination,
            Item item,
            List<Statement> said,
            Instant now,
            long nowMicros) {
        int type = numbers.getOrDefault(item.dataType(), -1);
        Answer answer = IfChain.beforeConsent(connection, type, item.collectedAtMicros());
        if (answer != Answer.PERMITTED) {
            return answer;
        }
        return item.collectedAtMicros() > nowMicros
                ? Answer.NOT_COLLECTED_THEN
                : inConsent(source, destination, item, said, now);
    }

    /** The last statement of each scope counts; a denial that counts wins. */
    private static Answer inConsent(
            OrganizationId source, OrganizationId destination, Item item, List<Statement> said, Instant now) {
        SubjectId person = item.subject().orElseThrow();
        int scopes = 0;
        boolean granted = false;
        for (int i = said.size() - 1; i >= 0; i--) {
            Statement statement = said.get(i);
            if (!statement.subject().equals(person) || !statement.source().equals(source)) {
                return Answer.NO_CONSENT;
            }
            Scope scope = statement.scope();
            boolean anyDestination = scope.destination().isEmpty();
            boolean anyType = scope.dataType().isEmpty();
            if ((!anyDestination && !scope.destination().get().equals(destination))
                    || (!anyType && !scope.dataType().get().equals(item.dataType()))
                    || (statement.from().isPresent()
                            && now.isBefore(statement.from().get()))) {
                continue;
            }
            int bit = 1 << ((anyDestination ? 0 : 1) + (anyType ? 0 : 2));
            if ((scopes & bit) != 0) {
                continue;
            }
            scopes |= bit;
            if (statement.effect() != Effect.GRANTED) {
                return Answer.NO_CONSENT;
            }
            granted |= covers(statement, item, now);
        }
        return granted ? Answer.PERMITTED : Answer.NO_CONSENT;
    }

    private static boolean covers(Statement grant, Item item, Instant now) {
        boolean bounded =
                grant.collectedFrom().isPresent() || grant.collectedUntil().isPresent();
        return (grant.until().isEmpty() || now.isBefore(grant.until().get()))
                && (!bounded || wasCovered(grant, item.collectedAt().orElseThrow()));
    }

    private static boolean wasCovered(Statement grant, Instant collectedAt) {
        return grant.collectedFrom().stream().noneMatch(collectedAt::isBefore)
                && grant.collectedUntil().stream().allMatch(collectedAt::isBefore);
    }
}
