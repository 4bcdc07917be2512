package dev.connections.testing;

import java.time.Instant;
import java.util.Optional;

/**
 * What a subject has said about one source sharing their data.
 *
 * @param subject the person
 * @param source the organization whose data flows out
 * @param destination the organization it may reach, or {@code *} for any
 * @param dataType the kind of data, or {@code *} for any
 * @param effect {@code GRANTED}, {@code DENIED} or {@code WITHDRAWN}
 * @param from when a grant begins to stand; absent: no lower bound
 * @param until when a grant has lapsed; absent: never
 * @param collectedFrom the earliest collection a grant covers; absent: no lower bound
 * @param collectedUntil the collection from which on a grant covers nothing; absent: no upper bound
 */
public record ModelStatement(
        String subject,
        String source,
        String destination,
        String dataType,
        String effect,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Instant> collectedFrom,
        Optional<Instant> collectedUntil) {

    /** Keeps whole microseconds. */
    public ModelStatement {
        from = from.map(ModelText::truncated);
        until = until.map(ModelText::truncated);
        collectedFrom = collectedFrom.map(ModelText::truncated);
        collectedUntil = collectedUntil.map(ModelText::truncated);
    }

    /** Whether it makes sense; a statement that does not is refused as {@code INVALID}. */
    public boolean isValid() {
        return ModelText.isText(subject)
                && ModelText.isText(source)
                && (destination.equals("*") || ModelText.isText(destination))
                && (dataType.equals("*") || ModelText.isDataType(dataType))
                && (effect.equals("GRANTED") || (isRefusal() && isUnbounded()))
                && areInstants()
                && isPeriod(from, until)
                && isPeriod(collectedFrom, collectedUntil);
    }

    private boolean isRefusal() {
        return effect.equals("DENIED") || effect.equals("WITHDRAWN");
    }

    private boolean isUnbounded() {
        return from.isEmpty() && until.isEmpty() && collectedFrom.isEmpty() && collectedUntil.isEmpty();
    }

    private boolean areInstants() {
        return from.stream().allMatch(ModelText::isInstant)
                && until.stream().allMatch(ModelText::isInstant)
                && collectedFrom.stream().allMatch(ModelText::isInstant)
                && collectedUntil.stream().allMatch(ModelText::isInstant);
    }

    private static boolean isPeriod(Optional<Instant> begin, Optional<Instant> end) {
        return begin.isEmpty() || end.isEmpty() || end.get().isAfter(begin.get());
    }
}
