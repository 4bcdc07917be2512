package dev.connections.sharing;

import static dev.connections.sharing.Outcome.DENY;
import static dev.connections.sharing.Outcome.INDETERMINATE;
import static dev.connections.sharing.Outcome.PERMIT;
import static java.util.Objects.requireNonNull;

import dev.connections.consent.Verdict;
import java.util.EnumMap;
import java.util.Map;

/**
 * Why a decision is what it is: the first clause that fails, in the order of this enumeration, or {@link #PERMITTED}.
 */
public enum Reason {
    /** The repository failed. */
    CONNECTION_UNAVAILABLE(INDETERMINATE, false),
    /** The source has no connection to the destination. */
    NO_CONNECTION(DENY, false),
    /** The destination has still to activate the connection. */
    CONNECTION_PENDING(DENY, false),
    /** The connection is inactive, or its offer has expired. */
    CONNECTION_INACTIVE(DENY, false),
    /** The connection does not carry the item's data type now. */
    DATA_TYPE_NOT_SHARED(DENY, false),
    /** When the item was collected is unknown, or in the future. */
    COLLECTION_TIME_UNUSABLE(INDETERMINATE, true),
    /** The item was collected before its type was first shared, and the past is not shared. */
    COLLECTED_BEFORE_SHARING(DENY, true),
    /** The item was collected while sharing was off. */
    COLLECTED_IN_GAP(DENY, true),
    /** The item names nobody. */
    SUBJECT_UNKNOWN(INDETERMINATE, true),
    /** The consent source failed, was late, or answered something else than what was asked. */
    CONSENT_UNAVAILABLE(INDETERMINATE, true),
    /** The subject does not agree. */
    CONSENT_DENIED(DENY, true),
    /** The subject no longer agrees. */
    CONSENT_WITHDRAWN(DENY, true),
    /** The subject agrees, but for data collected at other times. */
    CONSENT_NOT_COVERING(DENY, true),
    /** The subject agreed, and the grant has lapsed. */
    CONSENT_EXPIRED(DENY, true),
    /** The subject has not said anything that counts. */
    CONSENT_UNKNOWN(DENY, true),
    /** The connection changed while deciding, three times running. */
    CONNECTION_CHANGED(INDETERMINATE, false),
    /** The snapshot is older than its host allows it to be. */
    SNAPSHOT_TOO_OLD(INDETERMINATE, false),
    /** All that the destination is told where the reason lies in the collection time, the subject or the consent. */
    NOT_SHARED(DENY, false),
    /** Every clause holds. */
    PERMITTED(PERMIT, false);

    private static final Map<Verdict, Reason> BY_VERDICT = new EnumMap<>(Map.of(
            Verdict.GRANTED, PERMITTED,
            Verdict.DENIED, CONSENT_DENIED,
            Verdict.WITHDRAWN, CONSENT_WITHDRAWN,
            Verdict.NOT_COVERING, CONSENT_NOT_COVERING,
            Verdict.EXPIRED, CONSENT_EXPIRED,
            Verdict.UNKNOWN, CONSENT_UNKNOWN));

    private final Outcome outcome;
    private final boolean hiddenFromDestination;

    Reason(Outcome outcome, boolean hiddenFromDestination) {
        this.outcome = outcome;
        this.hiddenFromDestination = hiddenFromDestination;
    }

    /** {@return what follows for the item} */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * {@return the reason as the destination may see it: whatever would tell it what a person said, or whether there is
     * such a person, is one and the same {@link #NOT_SHARED}}
     */
    public Reason seenByDestination() {
        return hiddenFromDestination ? NOT_SHARED : this;
    }

    /** Why a subject's statements let an item flow, or do not. */
    static Reason of(Verdict verdict) {
        return requireNonNull(BY_VERDICT.get(verdict));
    }
}
