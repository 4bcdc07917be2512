package dev.connections.lifecycle;

import static dev.connections.consistency.Consistency.require;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import dev.connections.InconsistentException;
import dev.connections.OrganizationId;
import dev.connections.consistency.Consistency;
import dev.connections.consistency.Subject;
import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One committed change of a connection. Its events, in sequence, are the whole history: the connection is the fold of
 * them. An event holds no subject, no secret, and no free text but the connection's name.
 *
 * <p>A host may relay events; {@link #seenBy(OrganizationId)} is what one party may see.
 */
@HouseStyle
@Value.Immutable
public abstract class ConnectionEvent {

    private static final Set<EventType> NAMED = EnumSet.of(EventType.CREATED, EventType.RENAMED);
    private static final Set<EventType> TYPED = EnumSet.of(EventType.CREATED, EventType.DATA_TYPES_CHANGED);
    private static final Set<EventType> MOVING = EnumSet.of(
            EventType.CREATED, EventType.ACTIVATED, EventType.DEACTIVATED, EventType.REACTIVATED, EventType.EXPIRED);

    ConnectionEvent() {}

    /** {@return which connection changed} */
    public abstract ConnectionId connection();

    /** {@return the connection's version after the change: 1 for the first event, and no gap} */
    public abstract long sequence();

    /** {@return what happened} */
    public abstract EventType type();

    /** {@return when; never before the event before it} */
    public abstract Instant at();

    /** {@return who did it; nobody did what time brought about} */
    public abstract Optional<Actor> actor();

    /** {@return the status before, if the status changed and there was one} */
    public abstract Optional<Status> from();

    /** {@return the status after, if the status changed} */
    public abstract Optional<Status> to();

    /** {@return what was fixed for ever, when the connection was created} */
    public abstract Optional<Terms> terms();

    /** {@return the name, when it was given or changed} */
    public abstract Optional<ConnectionName> name();

    /** {@return the data types that are accepted, when they were given or changed by the source} */
    public abstract Optional<DataTypes> dataTypes();

    /** {@return the data types that wait for the destination, when they were changed by the source} */
    public abstract Optional<DataTypes> proposedDataTypes();

    /**
     * The event as one party may see it: the member of staff is shown to the actor's own side only.
     *
     * @param viewer the organization that looks
     * @return the event, without the principal if the actor is another organization
     */
    public ConnectionEvent seenBy(OrganizationId viewer) {
        return ImmutableConnectionEvent.builder()
                .like(this)
                .actor(actor().map(who -> who.organization().equals(viewer) ? who : who.withoutPrincipal()))
                .build();
    }

    /** {@return the plain data of this event, for a store} */
    public EventForm toForm() {
        return EventForms.of(this);
    }

    /**
     * The event that a store has kept.
     *
     * @param form the stored data
     * @return the event
     * @throws InconsistentException if the data does not hold together
     */
    public static ConnectionEvent restore(EventForm form) {
        return EventForms.restore(form);
    }

    ConnectionEvent checked() {
        Subject subject =
                Subject.of("event", sequence(), "of connection", connection().value());
        Consistency.requireUsable(at(), subject);
        require(sequence() >= 1, subject, "sequences start at 1");
        require((type() == EventType.CREATED) == (sequence() == 1), subject, "the first event creates, and only it");
        require(actor().isEmpty() == (type() == EventType.EXPIRED), subject, "only time acts without an actor");
        require(
                terms().isPresent() == (type() == EventType.CREATED),
                subject,
                "creating fixes the terms, and only that");
        require(name().isPresent() == NAMED.contains(type()), subject, "it has a name iff it gives one");
        require(dataTypes().isPresent() == TYPED.contains(type()), subject, "it has types iff it gives them");
        require(
                proposedDataTypes().isPresent() == (type() == EventType.DATA_TYPES_CHANGED),
                subject,
                "it has proposed types iff it changes them");
        require(to().isPresent() == MOVING.contains(type()), subject, "it has a status iff it changes it");
        require(
                from().isPresent() == (to().isPresent() && sequence() > 1),
                subject,
                "it has a status before iff one was");
        return this;
    }

    /** {@return what happened to which connection, without names and people} */
    @Override
    public String toString() {
        return type() + " " + connection() + " #" + sequence() + " at " + at();
    }
}
