package dev.connections.sharing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Consent;
import dev.connections.consent.Statement;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What one subject has said about one flow, made ready for deciding many items. The arithmetic of {@link Consent} is
 * done once for each data type that the statements name, and once for all others. Where the collection time of an item
 * could change its result, or a grant has begun or ended since, the statements are asked again: so it is right for
 * every instant, and fastest near the one for which it was made.
 *
 * <pre>{@code
 * StandingConsent consent = StandingConsent.of(subject, connection.flow(), statements, now);
 * Reason reason = SharingPolicy.STRICT.decide(gate, item, consent, now);
 * }</pre>
 *
 * <p>It knows nothing that is said later: keep it only for as long as you would keep the statements. Immutable.
 */
public final class StandingConsent {

    private final SubjectId subject;
    private final Flow flow;
    private final List<Statement> statements;
    private final Object[] ofNamedTypes;
    private final Reason ofOtherTypes;
    private final long from;
    private final long until;

    private StandingConsent(SubjectId subject, Flow flow, List<Statement> statements, Instant now) {
        this.subject = requireNonNull(subject, "subject");
        this.flow = flow;
        this.statements = statements;
        Map<Optional<DataType>, List<Statement>> byType = statements.stream()
                .collect(groupingBy(statement -> statement.scope().dataType()));
        List<Statement> ofEveryType = byType.getOrDefault(Optional.empty(), List.of());
        boolean answer = Clauses.areAnswer(Item.of(DataType.EVENTS).about(subject), flow.source(), statements);
        this.ofOtherTypes = reason(answer, DataType.EVENTS, ofEveryType, now);
        this.ofNamedTypes = new Object[Integer.highestOneBit(byType.size() + 1) * 4];
        byType.forEach((type, ofType) ->
                type.ifPresent(named -> put(named, reason(answer, named, both(ofEveryType, ofType), now))));
        long at = Microseconds.since1970(now);
        this.from = turns().filter(turn -> turn <= at).max().orElse(Long.MIN_VALUE);
        this.until = turns().filter(turn -> turn > at).min().orElse(Long.MAX_VALUE);
    }

    /**
     * Works out what a subject's statements amount to.
     *
     * @param subject who said them
     * @param flow from whom to whom their data would flow
     * @param statements all that the subject has said about the flow's source, in the order in which the host
     *     acknowledged it
     * @param now the instant near which it will be asked
     * @return their consent; it answers {@link Reason#CONSENT_UNAVAILABLE} if a statement is not the subject's, or not
     *     about the source
     */
    public static StandingConsent of(SubjectId subject, Flow flow, List<Statement> statements, Instant now) {
        return new StandingConsent(subject, flow, List.copyOf(statements), now);
    }

    private static List<Statement> both(List<Statement> some, List<Statement> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /**
     * Whenever an item of the type was collected; that no grant covers it then, may mean that some cover it now and
     * then.
     */
    private Reason reason(boolean answer, DataType type, List<Statement> said, Instant now) {
        return answer
                ? Reason.of(
                        Consent.toObject(said, type, flow.destination(), now).verdict())
                : Reason.CONSENT_UNAVAILABLE;
    }

    /** Data types at even places, each before its reason, found by hash; at least one place stays free. */
    private void put(DataType type, Reason reason) {
        int place = firstPlace(type);
        while (ofNamedTypes[place] != null) {
            place = nextPlace(place);
        }
        ofNamedTypes[place] = type;
        ofNamedTypes[place + 1] = reason;
    }

    private Reason ofType(DataType type) {
        int place = firstPlace(type);
        while (!type.equals(ofNamedTypes[place])) {
            if (ofNamedTypes[place] == null) {
                return ofOtherTypes;
            }
            place = nextPlace(place);
        }
        return (Reason) ofNamedTypes[place + 1];
    }

    private int firstPlace(DataType type) {
        return 2 * type.hashCode() & ofNamedTypes.length - 1;
    }

    private int nextPlace(int place) {
        return place + 2 & ofNamedTypes.length - 1;
    }

    /** When grants begin to have effect, and cease to. */
    private LongStream turns() {
        return statements.stream()
                .flatMap(statement -> Stream.of(statement.from(), statement.until()))
                .flatMap(Optional::stream)
                .mapToLong(Microseconds::since1970);
    }

    /** The last clauses of a decision, for a flow's item that names somebody, and of which the time is known. */
    Reason reason(Flow asked, Item item, Instant now) {
        if (!item.isAbout(subject) || !flow.equals(asked)) {
            return Reason.CONSENT_UNAVAILABLE;
        }
        long at = Microseconds.since1970(now);
        Reason reason = ofType(item.dataType());
        boolean settled = from <= at && at < until && reason != Reason.CONSENT_NOT_COVERING;
        return settled ? reason : Clauses.inConsent(flow.source(), flow.destination(), item, statements, now);
    }

    /** {@return its flow, without the person} */
    @Override
    public String toString() {
        return "StandingConsent for " + flow;
    }
}
