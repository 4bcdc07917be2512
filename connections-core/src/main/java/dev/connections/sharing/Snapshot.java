package dev.connections.sharing;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.InconsistentException;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.compact.Table;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A picture of many connections, for deciding without a repository, inside a stream engine for instance. It knows
 * connections and no consent: it says to which destinations an item <em>could</em> flow, and permits only with the
 * subject's statements passed in.
 *
 * <pre>{@code
 * Snapshot snapshot = Snapshot.collecting(asOf, Duration.ofMinutes(5)).addAll(connections).build();
 * snapshot = snapshot.apply(events, upTo);
 * Reason reason = snapshot.decide(flow, item, statements(item), now);
 * }</pre>
 *
 * <p>Offers that end by themselves do so here too, at their time. An event that is not the next one of its connection
 * leaves that connection {@link Reason#CONNECTION_UNAVAILABLE} until it is {@link #reload reloaded}; one that repeats
 * what is known changes nothing. Past its greatest age, counted from its watermark, a snapshot says
 * {@link Reason#SNAPSHOT_TOO_OLD} and nothing else.
 *
 * <p>Instants are those of the years 1 to 9999; others are a {@link java.time.DateTimeException}. A connection with
 * half a megabyte of text, or millions of periods, is not taken in: it counts as {@link #missed()}, and spoils no
 * other.
 *
 * <p>Immutable and safe for use by many threads: every change makes another snapshot, which shares with this one what
 * has not changed. A decision allocates nothing.
 */
public final class Snapshot {

    private final Table table;
    private final Missed missed;
    private final SharingPolicy policy;
    private final Duration greatestAge;
    private final Instant watermark;
    private final long version;
    private final long lastUsable;

    Snapshot(Table table, Missed missed, SharingPolicy policy, Duration greatestAge, Instant watermark, long version) {
        this.table = table;
        this.missed = missed;
        this.policy = policy;
        this.greatestAge = greatestAge;
        this.watermark = watermark;
        this.version = version;
        this.lastUsable = Microseconds.since1970(Microseconds.plus(watermark, greatestAge));
    }

    /**
     * Begins a snapshot.
     *
     * @param watermark the instant up to which all changes are in what will be added: one from before it was read
     * @param greatestAge the furthest that the watermark may lie behind the instant of a question; at least a
     *     microsecond
     * @return a builder; it decides by {@link SharingPolicy#STRICT} unless told otherwise
     * @throws RefusedException if the age is not positive
     */
    public static SnapshotBuilder collecting(Instant watermark, Duration greatestAge) {
        Duration whole = greatestAge.truncatedTo(ChronoUnit.MICROS);
        if (whole.isZero() || whole.isNegative()) {
            throw new RefusedException(Refusal.of(
                    RefusalReason.INVALID, "a greatest age of " + greatestAge, "a positive one of whole microseconds"));
        }
        return new SnapshotBuilder(watermark, whole);
    }

    /**
     * The snapshot that was written down.
     *
     * @param form what {@link #toForm()} said
     * @param connections the forms of all its {@link #connections()}; read in order
     * @return the snapshot
     * @throws InconsistentException if the data does not hold together: a form of another version, a connection too few
     *     or too many
     */
    public static Snapshot restore(SnapshotForm form, Stream<ConnectionForm> connections) {
        return SnapshotForms.restore(form, connections);
    }

    /** {@return the plain data of this snapshot, to be kept together with the forms of its {@link #connections()}} */
    public SnapshotForm toForm() {
        SnapshotForm.Builder form = SnapshotForm.builder();
        form.formVersion(SnapshotForm.VERSION)
                .version(version)
                .watermark(watermark)
                .greatestAge(greatestAge)
                .tolerance(policy.tolerance())
                .connections(table.count());
        missed.reached().forEach((id, sequence) -> form.putMissed(id.value(), sequence));
        return form.build();
    }

    /** {@return all its connections as last known, each made when it is asked for; in no order that means anything} */
    public Stream<Connection> connections() {
        return table.connections();
    }

    /** {@return how many connections it knows} */
    public long size() {
        return table.count();
    }

    /** {@return how many changes it has seen; 1 when built} */
    public long version() {
        return version;
    }

    /** {@return the instant up to which all events are in it} */
    public Instant watermark() {
        return watermark;
    }

    /** {@return the connections of which an event was missed: to be read again, and {@link #reload reloaded}} */
    public Set<ConnectionId> missed() {
        return Set.copyOf(missed.reached().keySet());
    }

    /**
     * This snapshot after an event.
     *
     * @param event what happened
     * @return the next snapshot, with the same watermark
     */
    public Snapshot apply(ConnectionEvent event) {
        return apply(List.of(event), watermark);
    }

    /**
     * This snapshot after events, and a while later.
     *
     * @param events what happened, the events of each connection in sequence; often none
     * @param upTo the instant up to which all events are in it now; an earlier one than the watermark changes nothing
     * @return the next snapshot
     */
    public Snapshot apply(List<ConnectionEvent> events, Instant upTo) {
        Instant reached = Microseconds.of(upTo);
        return changed(draft -> events.forEach(draft::apply), reached.isAfter(watermark) ? reached : watermark);
    }

    /**
     * This snapshot with a connection as the repository has it now. One that is older than what is known changes
     * nothing; one that is older than an event that was missed is still not to be believed.
     *
     * @param connection the connection as it was read
     * @return the next snapshot, with the same watermark
     * @throws InconsistentException if its pair, or its id, is another connection's
     */
    public Snapshot reload(Connection connection) {
        return changed(draft -> draft.reload(connection), watermark);
    }

    private Snapshot changed(Consumer<SnapshotDraft> change, Instant reached) {
        SnapshotDraft draft = new SnapshotDraft(table, missed);
        change.accept(draft);
        return new Snapshot(draft.table(), draft.missed(), policy, greatestAge, reached, version + 1);
    }

    /**
     * Decides every clause, and allocates nothing.
     *
     * @param flow from whom to whom
     * @param item the item
     * @param statements all that the item's subject has said about the source, in the order in which the host
     *     acknowledged it
     * @param now the instant of the question
     * @return the first clause that fails, or {@link Reason#PERMITTED}
     */
    public Reason decide(Flow flow, Item item, List<Statement> statements, Instant now) {
        Reason reason = beforeConsent(flow, item, Microseconds.since1970(now));
        return reason == Reason.PERMITTED
                ? Clauses.inConsent(flow.source(), flow.destination(), item, statements, now)
                : reason;
    }

    /**
     * Decides every clause, and allocates nothing.
     *
     * @param flow from whom to whom
     * @param item the item
     * @param consent what the item's subject has said about the flow, made ready
     * @param now the instant of the question
     * @return what {@link #decide(Flow, Item, List, Instant)} would say of its statements; for someone else's consent,
     *     or another flow's, {@link Reason#CONSENT_UNAVAILABLE}
     */
    public Reason decide(Flow flow, Item item, StandingConsent consent, Instant now) {
        Reason reason = beforeConsent(flow, item, Microseconds.since1970(now));
        return reason == Reason.PERMITTED ? consent.reason(flow, item, now) : reason;
    }

    /**
     * Decides every clause but the subject's consent.
     *
     * @param flow from whom to whom
     * @param item the item
     * @param now the instant of the question
     * @return the first clause that fails, or nothing if the consent is still to be asked
     */
    public Optional<Reason> failureBeforeConsent(Flow flow, Item item, Instant now) {
        Reason reason = beforeConsent(flow, item, Microseconds.since1970(now));
        return reason == Reason.PERMITTED ? Optional.empty() : Optional.of(reason);
    }

    /**
     * Decides every clause, and keeps the evidence at hand.
     *
     * @param flow from whom to whom
     * @param item the item
     * @param statements all that the item's subject has said about the source, in the order in which the host
     *     acknowledged it
     * @param now the instant of the question
     * @return the decision, in full view; without a connection where the snapshot cannot say how that stands
     */
    public Decision decision(Flow flow, Item item, List<Statement> statements, Instant now) {
        Reason reason = decide(flow, item, statements, now);
        boolean connected = reason != Reason.SNAPSHOT_TOO_OLD
                && reason != Reason.CONNECTION_UNAVAILABLE
                && reason != Reason.NO_CONNECTION;
        if (!connected) {
            return Decision.withoutConnection(reason, item, now);
        }
        int hash = Table.hash(flow);
        long[] leaf = table.leaf(hash);
        return policy.decision(table.connection(leaf, table.find(leaf, hash, flow)), item, statements, now);
    }

    /**
     * To which destinations an item could flow: only the subject's consent is still to be asked. None, if the item
     * names nobody or its time is unknown; then the answer is not complete, if there is a connection on which that
     * depends.
     *
     * @param source the organization that holds the item
     * @param item the item
     * @param now the instant of the question
     * @return the candidates
     */
    public Destinations candidates(OrganizationId source, Item item, Instant now) {
        return destinations(source, item, now, flow -> Reason.PERMITTED);
    }

    /**
     * To which destinations an item may flow.
     *
     * @param source the organization that holds the item
     * @param item the item
     * @param statements all that the item's subject has said about the source, in the order in which the host
     *     acknowledged it
     * @param now the instant of the question
     * @return the destinations
     */
    public Destinations destinations(OrganizationId source, Item item, List<Statement> statements, Instant now) {
        return destinations(
                source, item, now, flow -> Clauses.inConsent(source, flow.destination(), item, statements, now));
    }

    private Destinations destinations(OrganizationId source, Item item, Instant now, Function<Flow, Reason> consent) {
        long at = Microseconds.since1970(now);
        return at > lastUsable
                ? new Destinations(List.of(), false)
                : new ReverseQuestions(table, missed, at, policy.latest(at)).destinations(source, item, consent);
    }

    /**
     * Which sources a destination may use now, and which data types of each: those whose connection is active. Whether
     * one person's item may be used is still to be decided.
     *
     * @param destination the organization that wants to use data
     * @param now the instant of the question
     * @return the sources
     */
    public UsableSources usableSources(OrganizationId destination, Instant now) {
        long at = Microseconds.since1970(now);
        return at > lastUsable
                ? new UsableSources(Map.of(), false)
                : new ReverseQuestions(table, missed, at, policy.latest(at)).usableSources(destination);
    }

    private Reason beforeConsent(Flow flow, Item item, long now) {
        if (now > lastUsable) {
            return Reason.SNAPSHOT_TOO_OLD;
        }
        int hash = Table.hash(flow);
        long[] leaf = table.leaf(hash);
        int row = table.find(leaf, hash, flow);
        return row == Table.ABSENT
                ? absent()
                : RowClauses.beforeConsent(table, leaf, row, item, now, policy.latest(now));
    }

    private Reason absent() {
        return missed.strangers().isEmpty() ? Reason.NO_CONNECTION : Reason.CONNECTION_UNAVAILABLE;
    }

    /** {@return version, watermark and the number of connections} */
    @Override
    public String toString() {
        return "Snapshot #" + version + " of " + table.count() + " connections at " + watermark;
    }
}
