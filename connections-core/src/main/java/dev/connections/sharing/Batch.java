package dev.connections.sharing;

import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many items of one flow, decided as of one instant in two steps, between which the host asks for the consent of those
 * {@link #subjects()} on whom it depends: each of them once.
 *
 * <pre>{@code
 * Batch batch = policy.batch(Gate.of(connection), items, now);
 * List<Decision> decisions = batch.decisions(statementsOf(batch.subjects()));
 * }</pre>
 *
 * <p>As with every answer that opens something: only who reads the connection again after the statements, and finds it
 * unchanged, may act on a permit. Immutable.
 */
public final class Batch {

    private final Gate gate;
    private final List<Item> items;
    private final List<Reason> beforeConsent;
    private final Instant now;

    private Batch(Gate gate, List<Item> items, List<Reason> beforeConsent, Instant now) {
        this.gate = gate;
        this.items = items;
        this.beforeConsent = beforeConsent;
        this.now = now;
    }

    static Batch of(SharingPolicy policy, Gate gate, List<Item> items, Instant now) {
        List<Item> kept = List.copyOf(items);
        List<Reason> reasons = new ArrayList<>(kept.size());
        for (Item item : kept) {
            reasons.add(policy.beforeConsent(gate, item, now));
        }
        return new Batch(gate, kept, reasons, Microseconds.of(now));
    }

    /** {@return those whose consent decides an item of which every other clause holds} */
    public Set<SubjectId> subjects() {
        Set<SubjectId> subjects = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (isOpen(i)) {
                items.get(i).subject().ifPresent(subjects::add);
            }
        }
        return Collections.unmodifiableSet(subjects);
    }

    /**
     * Decides every item.
     *
     * @param statements for each of the {@link #subjects()} all that they have said about the source, in the order in
     *     which the host acknowledged it; who has no entry could not be asked
     * @return one decision for each item, in their order; {@link Reason#CONSENT_UNAVAILABLE} for the items of a subject
     *     without an entry, or with a statement of someone else, or about another source
     */
    public List<Decision> decisions(Map<SubjectId, List<Statement>> statements) {
        List<Decision> decisions = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            decisions.add(isOpen(i) ? inConsent(items.get(i), statements) : closed(items.get(i), beforeConsent.get(i)));
        }
        return Collections.unmodifiableList(decisions);
    }

    private boolean isOpen(int place) {
        return beforeConsent.get(place) == Reason.PERMITTED;
    }

    private Decision closed(Item item, Reason reason) {
        return Decision.of(reason, gate, item, List.of(), now);
    }

    private Decision inConsent(Item item, Map<SubjectId, List<Statement>> statements) {
        List<Statement> said = statements.get(item.subject().orElseThrow());
        return said == null
                ? closed(item, Reason.CONSENT_UNAVAILABLE)
                : Decision.of(gate.inConsent(item, said, now), gate, item, said, now);
    }
}
