package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A connection as the reference model stores it: {@code status} is the one last written down, which an offer's end may
 * have overtaken; {@link ReferenceModel#status} knows.
 *
 * @param id how commands name it
 * @param name what the source calls it, stripped
 * @param source the organization whose data flows out
 * @param destination the organization that may use it
 * @param destinationAlias the alias by which the destination was named at creation, as given
 * @param dataTypes the types accepted or, while not active, offered
 * @param proposedDataTypes the types that wait for the destination
 * @param activationMode {@code BY_DESTINATION} or {@code IMMEDIATE}
 * @param historyPolicy {@code FROM_ACTIVATION} or {@code ALL}
 * @param openFor how long an offer stays open
 * @param status {@code PENDING}, {@code ACTIVE} or {@code INACTIVE}
 * @param pendingUntil when the offer ends, or ended
 * @param refusedByDestination whether the destination has ended it and not activated it since
 * @param periods when it was active, and with which types, in order
 * @param epoch how many times it was activated
 * @param version how many events it has
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
public record ModelConnection(
        String id,
        String name,
        String source,
        String destination,
        Optional<String> destinationAlias,
        Set<String> dataTypes,
        Set<String> proposedDataTypes,
        String activationMode,
        String historyPolicy,
        Optional<Duration> openFor,
        String status,
        Optional<Instant> pendingUntil,
        boolean refusedByDestination,
        List<Period> periods,
        long epoch,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A time of being active with the same types throughout: half-open, perhaps empty.
     *
     * @param from the first instant in it
     * @param until the first instant after it; absent while it lasts
     * @param dataTypes the types it shared
     */
    public record Period(Instant from, Optional<Instant> until, Set<String> dataTypes) {}
}
