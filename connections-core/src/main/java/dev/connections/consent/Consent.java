package dev.connections.consent;

import dev.connections.DataType;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of consent: what a subject's statements amount to. Of the statements with the same scope that stand,
 * the last recorded counts and the earlier ones are gone for good. Across scopes, a denial or withdrawal wins;
 * otherwise any grant that has not lapsed and covers the item permits. Nothing stated is {@link Verdict#UNKNOWN}, and
 * that is a no.
 *
 * @param verdict what the statements amount to
 * @param statement the statement that decided it; absent if nothing stated counts
 */
public record Consent(Verdict verdict, Optional<Statement> statement) {

    private static final Consent UNKNOWN = new Consent(Verdict.UNKNOWN, Optional.empty());
    private static final int NONE = -1;

    /**
     * Works out what a subject's statements amount to.
     *
     * @param statements all statements of one subject about one source, in the order in which the host acknowledged
     *     them
     * @param dataType the item's data type
     * @param destination where the item would flow
     * @param collectedAt when the item was collected
     * @param now the instant of the question
     * @return the verdict, with the statement that decided it
     */
    public static Consent of(
            List<Statement> statements,
            DataType dataType,
            OrganizationId destination,
            Instant collectedAt,
            Instant now) {
        long collected = Microseconds.since1970(collectedAt);
        return of(statements, dataType, destination, collected, collected, Microseconds.since1970(now));
    }

    /**
     * Works out what a subject's statements amount to for one object that its source names itself, whenever it was
     * collected: a grant that is bounded in collection time does not cover it.
     *
     * @param statements all statements of one subject about one source, in the order in which the host acknowledged
     *     them
     * @param dataType the object's data type
     * @param destination who would take it
     * @param now the instant of the question
     * @return the verdict, with the statement that decided it
     */
    public static Consent toObject(
            List<Statement> statements, DataType dataType, OrganizationId destination, Instant now) {
        return of(statements, dataType, destination, Long.MIN_VALUE, Long.MAX_VALUE - 1, Microseconds.since1970(now));
    }

    /**
     * The verdict alone, without an object for it.
     *
     * @param statements all statements of one subject about one source, in the order in which the host acknowledged
     *     them
     * @param item the item; no grant covers it if its time is unknown
     * @param destination where it would flow
     * @param now the instant of the question
     * @return what {@link #of(List, DataType, OrganizationId, Instant, Instant)} would say
     */
    public static Verdict verdict(List<Statement> statements, Item item, OrganizationId destination, Instant now) {
        long collected = item.collectedAtMicros();
        long at = Microseconds.since1970(now);
        int place = deciding(statements, item.dataType(), destination, collected, collected, at);
        return place == NONE ? Verdict.UNKNOWN : statements.get(place).verdict(collected, collected, at);
    }

    private static Consent of(
            List<Statement> statements,
            DataType dataType,
            OrganizationId destination,
            long earliest,
            long latest,
            long now) {
        int place = deciding(statements, dataType, destination, earliest, latest, now);
        return place == NONE
                ? UNKNOWN
                : new Consent(statements.get(place).verdict(earliest, latest, now), Optional.of(statements.get(place)));
    }

    /**
     * The place of the statement that decides. Of each scope which takes in the item, the last that stands counts. Of
     * those the first in the order of {@link Verdict} decides, and of equal ones the last recorded.
     */
    private static int deciding(
            List<Statement> statements,
            DataType dataType,
            OrganizationId destination,
            long earliest,
            long latest,
            long now) {
        int deciding = NONE;
        Verdict decided = Verdict.UNKNOWN;
        int scopes = 0;
        for (int place = statements.size() - 1; place >= 0 && decided != Verdict.DENIED; place--) {
            Statement statement = statements.get(place);
            int scope = statement.scope().covering(dataType, destination);
            if ((scope & ~scopes) != 0 && statement.stands(now)) {
                scopes |= scope;
                Verdict verdict = statement.verdict(earliest, latest, now);
                if (verdict.compareTo(decided) < 0) {
                    decided = verdict;
                    deciding = place;
                }
            }
        }
        return deciding;
    }
}
