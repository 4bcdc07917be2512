package dev.connections.consent;

import dev.connections.DataType;
import dev.connections.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
        return of(statements, dataType, destination, statement -> statement.coversCollection(collectedAt), now);
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
        return of(statements, dataType, destination, Statement::coversAnyCollection, now);
    }

    private static Consent of(
            List<Statement> statements,
            DataType dataType,
            OrganizationId destination,
            Predicate<Statement> covers,
            Instant now) {
        Collection<Statement> counting = counting(statements, dataType, destination, now);
        Predicate<Statement> granted = effect(Effect.GRANTED);
        Predicate<Statement> lapsed = statement -> statement.hasLapsed(now);
        return first(counting, Verdict.DENIED, effect(Effect.DENIED))
                .or(() -> first(counting, Verdict.WITHDRAWN, effect(Effect.WITHDRAWN)))
                .or(() -> first(
                        counting, Verdict.GRANTED, granted.and(lapsed.negate()).and(covers)))
                .or(() -> first(counting, Verdict.NOT_COVERING, granted.and(lapsed.negate())))
                .or(() -> first(counting, Verdict.EXPIRED, granted))
                .orElse(UNKNOWN);
    }

    /** The last that stands of each scope which takes in the item, the latest recorded first. */
    private static Collection<Statement> counting(
            List<Statement> statements, DataType dataType, OrganizationId destination, Instant now) {
        Map<Scope, Statement> last = new LinkedHashMap<>();
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            if (statement.scope().covers(dataType, destination) && statement.stands(now)) {
                last.putIfAbsent(statement.scope(), statement);
            }
        }
        return last.values();
    }

    private static Optional<Consent> first(
            Collection<Statement> counting, Verdict verdict, Predicate<Statement> decides) {
        return counting.stream().filter(decides).findFirst().map(found -> new Consent(verdict, Optional.of(found)));
    }

    private static Predicate<Statement> effect(Effect effect) {
        return statement -> statement.effect() == effect;
    }
}
