package dev.connections.benchmarks.limit;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.BareStatement;
import dev.connections.benchmarks.work.Gaps;
import dev.connections.lifecycle.Status;

/** The rule as a chain of ifs over numbers. */
public final class IfChain {

    private IfChain() {}

    /** Consent as a bit for each data type: somebody else has done the arithmetic. */
    public static Answer decide(BareConnection connection, int type, long collectedAt, long consented) {
        Answer answer = beforeConsent(connection, type, collectedAt);
        if (answer != Answer.PERMITTED) {
            return answer;
        }
        return (consented >>> type & 1) == 0 ? Answer.NO_CONSENT : Answer.PERMITTED;
    }

    /** Consent as what was said. */
    public static Answer decide(
            BareConnection connection, int person, int type, long collectedAt, BareStatement[] said, long now) {
        Answer answer = beforeConsent(connection, type, collectedAt);
        if (answer != Answer.PERMITTED) {
            return answer;
        }
        return collectedAt > now
                ? Answer.NOT_COLLECTED_THEN
                : inConsent(connection, person, type, collectedAt, said, now);
    }

    public static Answer beforeConsent(BareConnection connection, int type, long collectedAt) {
        if (connection == BareConnection.NONE) {
            return Answer.NO_CONNECTION;
        }
        if (connection.status() != Status.ACTIVE) {
            return Answer.NOT_ACTIVE;
        }
        if ((connection.types() >>> type & 1) == 0) {
            return Answer.TYPE_NOT_SHARED;
        }
        if (collectedAt < connection.activatedAt() || Gaps.contain(connection.gaps(), collectedAt)) {
            return Answer.NOT_COLLECTED_THEN;
        }
        return Answer.PERMITTED;
    }

    /** The last statement of each scope counts; a denial that counts wins. */
    private static Answer inConsent(
            BareConnection connection, int person, int type, long collectedAt, BareStatement[] said, long now) {
        int scopes = 0;
        boolean granted = false;
        for (int i = said.length - 1; i >= 0; i--) {
            BareStatement statement = said[i];
            if (statement.subject() != person || statement.source() != connection.source()) {
                return Answer.NO_CONSENT;
            }
            boolean anyDestination = statement.destination() == BareStatement.ANY;
            boolean anyType = statement.type() == BareStatement.ANY;
            if ((!anyDestination && statement.destination() != connection.destination())
                    || (!anyType && statement.type() != type)
                    || now < statement.from()) {
                continue;
            }
            int scope = 1 << ((anyDestination ? 0 : 1) + (anyType ? 0 : 2));
            if ((scopes & scope) != 0) {
                continue;
            }
            scopes |= scope;
            if (!statement.granted()) {
                return Answer.NO_CONSENT;
            }
            granted |= now < statement.until()
                    && collectedAt >= statement.collectedFrom()
                    && collectedAt < statement.collectedUntil();
        }
        return granted ? Answer.PERMITTED : Answer.NO_CONSENT;
    }
}
