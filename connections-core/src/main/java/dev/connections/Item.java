package dev.connections;

import static java.util.Objects.requireNonNull;

import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One event or record of one person: its data type, the subject, and the instant at which it was collected (for a
 * record: last changed). Real data has holes, so an item may name nobody, and its time may be unknown; such an item can
 * be asked about like any other, and never flows.
 */
public final class Item {

    private static final long UNKNOWN = Long.MAX_VALUE;
    private static final SubjectId NOBODY = SubjectId.restore("");

    private final DataType dataType;
    private final SubjectId subject;
    private final long collectedAt;

    private Item(DataType dataType, SubjectId subject, long collectedAt) {
        this.dataType = requireNonNull(dataType, "dataType");
        this.subject = requireNonNull(subject, "subject");
        this.collectedAt = collectedAt;
    }

    /**
     * An item that names nobody yet, and whose time is unknown.
     *
     * @param dataType its kind
     * @return the item
     */
    public static Item of(DataType dataType) {
        return new Item(dataType, NOBODY, UNKNOWN);
    }

    /**
     * An item of a subject, collected at an instant.
     *
     * @param dataType its kind
     * @param subject the subject's id; empty text is nobody
     * @param collectedAt when it was collected, or a record last changed
     * @return the item
     * @throws RefusedException if the subject's id is out of bounds
     */
    public static Item of(DataType dataType, String subject, Instant collectedAt) {
        Item item = of(dataType).collectedAt(collectedAt);
        return subject.isEmpty() ? item : item.about(SubjectId.of(subject));
    }

    /**
     * The same item, about a subject.
     *
     * @param subject whose data it is; an id of empty text, as a store may hold it, is nobody
     * @return the item
     */
    public Item about(SubjectId subject) {
        return new Item(dataType, subject, collectedAt);
    }

    /**
     * The same item, collected at an instant. An instant outside the years 1 to 9999 is no time that an item can have:
     * it leaves the time unknown, so that one bad item spoils no other.
     *
     * @param collectedAt when it was collected; anything finer than a microsecond is cut off
     * @return the item
     */
    public Item collectedAt(Instant collectedAt) {
        return new Item(
                dataType, subject, Microseconds.isUsable(collectedAt) ? Microseconds.since1970(collectedAt) : UNKNOWN);
    }

    /** {@return its kind} */
    public DataType dataType() {
        return dataType;
    }

    /** {@return whose data it is, unless it names nobody} */
    public Optional<SubjectId> subject() {
        return namesNobody() ? Optional.empty() : Optional.of(subject);
    }

    /** {@return whether it names nobody} */
    public boolean namesNobody() {
        return subject.equals(NOBODY);
    }

    /**
     * Says whether it is a subject's, without an object for the answer.
     *
     * @param someone the subject
     * @return whether it names them
     */
    public boolean isAbout(SubjectId someone) {
        return subject.equals(someone) && !namesNobody();
    }

    /** {@return when it was collected, unless that is unknown; whole microseconds} */
    public Optional<Instant> collectedAt() {
        return collectedAt == UNKNOWN ? Optional.empty() : Optional.of(Microseconds.ofSince1970(collectedAt));
    }

    /**
     * {@return {@link #collectedAt()} as whole microseconds since 1970, without an object for it; if it is unknown,
     * {@link Long#MAX_VALUE}, which is later than all that are known}
     */
    public long collectedAtMicros() {
        return collectedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item item
                && dataType.equals(item.dataType)
                && subject.equals(item.subject)
                && collectedAt == item.collectedAt;
    }

    @Override
    public int hashCode() {
        return Objects.hash(dataType, subject, collectedAt);
    }

    /** {@return the kind and the time, without the person} */
    @Override
    public String toString() {
        return dataType + collectedAt().map(at -> " collected at " + at).orElse(" of unknown time");
    }
}
