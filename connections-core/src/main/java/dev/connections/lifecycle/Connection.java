package dev.connections.lifecycle;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.InconsistentException;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The one-directional agreement under which a source shares data with a destination. A connection is an immutable
 * value: its verbs rule on a command and answer with the {@link Change} to be committed, or say why not. Only so, by
 * folding events and by restoring what was stored, does a connection come to be; there is no other way to another
 * status.
 *
 * <p>A command's instant is the later of the given one and {@link #updatedAt()}, so that a clock that goes backwards
 * reopens nothing. Ends that time brings about are worked out by {@link #asOf(Instant)}.
 *
 * <p>Every verb refuses, in this order: an organization that is neither side ({@code NOT_FOUND}), the wrong side, the
 * wrong channel, the wrong status (or an expired offer, or nothing proposed), and last a version other than the one
 * seen.
 */
@HouseStyle
@Value.Immutable
public abstract class Connection {

    Connection() {}

    /**
     * A source offers a connection; under immediate activation it is active at once.
     *
     * @param id the new connection's id
     * @param terms what is fixed for ever; the actor is the source
     * @param offer what the source asks for
     * @param actor who acts: the source, as itself
     * @param now the instant
     * @return the change; its event is the connection's first
     */
    public static Ruling create(ConnectionId id, Terms terms, Offer offer, Actor actor, Instant now) {
        return Commands.create(id, terms, offer, actor, now);
    }

    /**
     * The connection that a history leads to.
     *
     * @param events all events of one connection, in sequence
     * @return their fold
     * @throws InconsistentException if the events do not follow from one another, or there are none
     */
    public static Connection fold(List<ConnectionEvent> events) {
        return Fold.all(events);
    }

    /**
     * The connection that a store has kept.
     *
     * @param form the stored data
     * @return the connection
     * @throws InconsistentException if the data does not hold together
     */
    public static Connection restore(ConnectionForm form) {
        return ConnectionForms.restore(form);
    }

    /** {@return its id} */
    public abstract ConnectionId id();

    /** {@return what never changes about it} */
    public abstract Terms terms();

    /** {@return what the source calls it} */
    public abstract ConnectionName name();

    /** {@return the data types that flow while it is active: accepted by the destination, or on offer to it} */
    public abstract DataTypes dataTypes();

    /** {@return the data types that the source wants to add and the destination has still to accept; often none} */
    public abstract DataTypes proposedDataTypes();

    /** {@return its status: as recorded, or as of the instant that {@link #asOf(Instant)} was asked for} */
    public abstract Status status();

    /** {@return when the offer ends, or ended; kept after the end, so that the reason is known} */
    public abstract Optional<Instant> pendingUntil();

    /** {@return whether the destination has deactivated it and not activated it since} */
    public abstract boolean refusedByDestination();

    /** {@return when it was active, and what it then carried} */
    public abstract Periods periods();

    /** {@return how often it has been activated} */
    public abstract long epoch();

    /** {@return how many changes it has seen; 1 when created} */
    public abstract long version();

    /** {@return when it was created} */
    public abstract Instant createdAt();

    /** {@return when it last changed} */
    public abstract Instant updatedAt();

    /** {@return the two parties} */
    public Flow flow() {
        return terms().flow();
    }

    /** {@return the organization whose data flows out} */
    public OrganizationId source() {
        return flow().source();
    }

    /** {@return the organization that may receive and use it} */
    public OrganizationId destination() {
        return flow().destination();
    }

    /** {@return the alias by which the destination was named, if it was} */
    public Optional<Alias> destinationAlias() {
        return terms().destinationAlias();
    }

    /** {@return the host's settings when it was created} */
    public Settings settings() {
        return terms().settings();
    }

    /**
     * The side on which an organization stands.
     *
     * @param organization any organization
     * @return its role, or nothing if it is neither side
     */
    public Optional<Role> roleOf(OrganizationId organization) {
        return flow().roleOf(organization);
    }

    /**
     * This connection with its time-driven end worked out: an offer whose time is over is inactive, whether or not that
     * has been written down. The version stays: nothing has been committed.
     *
     * @param now the instant
     * @return this connection as it stands at that instant
     */
    public Connection asOf(Instant now) {
        return isDue(now)
                ? ImmutableConnection.builder()
                        .like(this)
                        .status(Status.INACTIVE)
                        .build()
                : this;
    }

    /** {@return whether data may flow under it, as far as the connection is concerned} */
    public boolean isActive() {
        return status() == Status.ACTIVE;
    }

    /** {@return whether it is inactive because an offer's time was over} */
    public boolean offerExpired() {
        return status() == Status.INACTIVE && pendingUntil().isPresent();
    }

    /** Whether an expiry is due to be written down. */
    boolean isDue(Instant now) {
        return status() == Status.PENDING
                && pendingUntil().isPresent()
                && !now.isBefore(pendingUntil().get());
    }

    /**
     * The destination accepts the offer.
     *
     * @param actor who acts
     * @param now the instant
     * @return the ruling
     */
    public Ruling activate(Actor actor, Instant now) {
        return Commands.activate(this, actor, now);
    }

    /**
     * The destination accepts the offer as it saw it, and no other.
     *
     * @param actor who acts
     * @param seenVersion the version that it saw
     * @param now the instant
     * @return the ruling; {@code STALE} if the connection has changed since
     */
    public Ruling activate(Actor actor, long seenVersion, Instant now) {
        return Commands.ifSeen(this, seenVersion, activate(actor, now));
    }

    /**
     * Either side ends the connection, or refuses the offer. Revoking is never harder than granting: any channel, any
     * version.
     *
     * @param actor who acts
     * @param now the instant
     * @return the ruling
     */
    public Ruling deactivate(Actor actor, Instant now) {
        return Commands.deactivate(this, actor, now);
    }

    /**
     * The source offers the connection again; under immediate activation, and unless the destination has refused, it is
     * active at once.
     *
     * @param actor who acts
     * @param now the instant
     * @return the ruling
     */
    public Ruling reactivate(Actor actor, Instant now) {
        return Commands.reactivate(this, actor, now);
    }

    /**
     * The source gives the connection another name.
     *
     * @param actor who acts
     * @param name the new name
     * @param now the instant
     * @return the ruling; unchanged if the name is the same
     */
    public Ruling rename(Actor actor, ConnectionName name, Instant now) {
        return Commands.rename(this, actor, name, now);
    }

    /**
     * The source changes what it shares. Fewer types take effect at once. More types do so too under immediate
     * activation, or while the connection is not active; on an active connection that the destination activated they
     * wait as a proposal, which replaces any earlier one.
     *
     * @param actor who acts
     * @param dataTypes all that it wants to share from now on
     * @param now the instant
     * @return the ruling; unchanged if nothing differs; {@code INVALID} if no accepted type would be left
     */
    public Ruling changeDataTypes(Actor actor, DataTypes dataTypes, Instant now) {
        return Commands.changeDataTypes(this, actor, dataTypes, now);
    }

    /**
     * The destination accepts the proposed data types.
     *
     * @param actor who acts
     * @param now the instant
     * @return the ruling
     */
    public Ruling acceptDataTypes(Actor actor, Instant now) {
        return Commands.acceptDataTypes(this, actor, now);
    }

    /**
     * The destination accepts the proposal as it saw it, and no other.
     *
     * @param actor who acts
     * @param seenVersion the version that it saw
     * @param now the instant
     * @return the ruling; {@code STALE} if the connection has changed since
     */
    public Ruling acceptDataTypes(Actor actor, long seenVersion, Instant now) {
        return Commands.ifSeen(this, seenVersion, acceptDataTypes(actor, now));
    }

    /**
     * The destination declines the proposed data types; the accepted ones go on flowing.
     *
     * @param actor who acts
     * @param now the instant
     * @return the ruling
     */
    public Ruling declineDataTypes(Actor actor, Instant now) {
        return Commands.declineDataTypes(this, actor, now);
    }

    /**
     * The system writes down that the offer's time is over.
     *
     * @param now the instant
     * @return the ruling; refused if no offer is due
     */
    public Ruling expire(Instant now) {
        return Commands.expire(this, now);
    }

    /**
     * Which actions an actor could take now, and why not the others: all that a party can do to a connection that
     * exists.
     *
     * @param actor who looks
     * @param now the instant
     * @return one entry for each action, in the order of {@link Action}; all {@code NOT_FOUND} for a stranger
     */
    public List<ActionAvailability> actions(Actor actor, Instant now) {
        return Commands.actions(this, actor, now);
    }

    /**
     * Who acts next: the side that is waited for, for a host's screens. The destination has to accept an open offer or
     * a proposal; only the source can offer an inactive connection again.
     *
     * @param now the instant
     * @return the side, or nothing while the connection is active and nothing is proposed
     */
    public Optional<Role> nextToAct(Instant now) {
        return Commands.nextToAct(this, now);
    }

    /**
     * This connection after the next event.
     *
     * @param event the event whose sequence is the next
     * @return the connection after it
     * @throws InconsistentException if the event does not follow
     */
    public Connection apply(ConnectionEvent event) {
        return Fold.next(this, event);
    }

    /** {@return the plain data of this connection, for a store} */
    public ConnectionForm toForm() {
        return ConnectionForms.of(this);
    }

    /** {@return id, parties, status and version, without the name} */
    @Override
    public String toString() {
        return "Connection " + id() + " " + flow() + " " + status() + " #" + version();
    }
}
