package dev.connections.lifecycle;

import static dev.connections.RefusalReason.INVALID;
import static dev.connections.RefusalReason.STALE;
import static dev.connections.RefusalReason.WRONG_ACTOR;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.DataTypes;
import dev.connections.Refusal;
import dev.connections.Role;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rules on commands: asks {@link Lifecycle} whether, words the event that says what happens, and lets {@link Fold} say
 * what becomes of the connection.
 */
final class Commands {

    private static final Set<Action> BEFORE_OR_BESIDE = EnumSet.of(Action.CREATE, Action.EXPIRE);
    private static final Refusal NOT_AS_ITSELF =
            Refusal.of(WRONG_ACTOR, "another organization", "the source, offering a connection of its own");
    private static final Refusal NOTHING_LEFT =
            Refusal.of(INVALID, "a change that leaves no accepted data type", "at least one of them to stay");

    private Commands() {}

    static Ruling create(ConnectionId id, Terms terms, Offer offer, Actor actor, Instant now) {
        if (!actor.organization().equals(terms.flow().source())) {
            return new Ruling.Refused(NOT_AS_ITSELF);
        }
        ConnectionEvent created = ImmutableConnectionEvent.builder()
                .connection(id)
                .sequence(1)
                .type(EventType.CREATED)
                .at(Microseconds.of(now))
                .actor(actor)
                .to(Lifecycle.target(Action.CREATE, Standing.absent(terms.settings())))
                .terms(terms)
                .name(offer.name())
                .dataTypes(offer.dataTypes())
                .build();
        return new Change(Fold.first(created), created);
    }

    static Ruling activate(Connection connection, Actor actor, Instant now) {
        return move(connection, EventType.ACTIVATED, actor, now);
    }

    static Ruling deactivate(Connection connection, Actor actor, Instant now) {
        return move(connection, EventType.DEACTIVATED, actor, now);
    }

    static Ruling reactivate(Connection connection, Actor actor, Instant now) {
        return move(connection, EventType.REACTIVATED, actor, now);
    }

    static Ruling acceptDataTypes(Connection connection, Actor actor, Instant now) {
        return stay(connection, EventType.DATA_TYPES_ACCEPTED, actor, now);
    }

    static Ruling declineDataTypes(Connection connection, Actor actor, Instant now) {
        return stay(connection, EventType.DATA_TYPES_DECLINED, actor, now);
    }

    static Ruling rename(Connection connection, Actor actor, ConnectionName name, Instant now) {
        Instant at = instantOf(connection, now);
        return unlessRefused(
                connection,
                Action.RENAME,
                actor,
                at,
                () -> name.equals(connection.name())
                        ? new Ruling.Unchanged(connection)
                        : change(
                                connection,
                                event(connection, EventType.RENAMED, at)
                                        .actor(actor)
                                        .name(name)));
    }

    static Ruling changeDataTypes(Connection connection, Actor actor, DataTypes wanted, Instant now) {
        if (wanted.isEmpty() || wanted.size() > DataTypes.MOST) {
            return new Ruling.Refused(Refusal.of(INVALID, wanted.size() + " data types", "1 to " + DataTypes.MOST));
        }
        Instant at = instantOf(connection, now);
        return unlessRefused(
                connection,
                Action.CHANGE_DATA_TYPES,
                actor,
                at,
                () -> changeDataTypes(connection, actor, wanted, at, Lifecycle.proposes(connection)));
    }

    private static Ruling changeDataTypes(
            Connection connection, Actor actor, DataTypes wanted, Instant at, boolean proposes) {
        DataTypes accepted = proposes ? connection.dataTypes().within(wanted) : wanted;
        DataTypes proposed = proposes ? wanted.without(connection.dataTypes()) : DataTypes.NONE;
        if (accepted.isEmpty()) {
            return new Ruling.Refused(NOTHING_LEFT);
        }
        if (accepted.equals(connection.dataTypes()) && proposed.equals(connection.proposedDataTypes())) {
            return new Ruling.Unchanged(connection);
        }
        return change(
                connection,
                event(connection, EventType.DATA_TYPES_CHANGED, at)
                        .actor(actor)
                        .dataTypes(accepted)
                        .proposedDataTypes(proposed));
    }

    static Ruling expire(Connection connection, Instant now) {
        Instant at = instantOf(connection, now);
        Standing standing = Standing.of(connection, connection.isDue(at));
        Optional<Refusal> refusal = Lifecycle.refusal(Action.EXPIRE, standing);
        return refusal.isPresent()
                ? new Ruling.Refused(refusal.get())
                : change(
                        connection,
                        event(connection, EventType.EXPIRED, at)
                                .from(connection.status())
                                .to(Lifecycle.target(Action.EXPIRE, standing)));
    }

    static Ruling ifSeen(Connection connection, long seenVersion, Ruling ruling) {
        return ruling instanceof Ruling.Refused || connection.version() == seenVersion
                ? ruling
                : new Ruling.Refused(
                        Refusal.of(STALE, "version " + connection.version(), "version " + seenVersion + ", as seen"));
    }

    static List<ActionAvailability> actions(Connection connection, Actor actor, Instant now) {
        Instant at = instantOf(connection, now);
        return Arrays.stream(Action.values())
                .filter(action -> !BEFORE_OR_BESIDE.contains(action))
                .map(action -> new ActionAvailability(action, Lifecycle.refusal(connection.asOf(at), action, actor)))
                .toList();
    }

    static Optional<Role> nextToAct(Connection connection, Instant now) {
        Connection found = connection.asOf(instantOf(connection, now));
        return Lifecycle.next(Standing.of(found, found.offerExpired()));
    }

    private static Ruling move(Connection connection, EventType type, Actor actor, Instant now) {
        Instant at = instantOf(connection, now);
        return unlessRefused(connection, type.action(), actor, at, () -> {
            Connection found = connection.asOf(at);
            return change(
                    connection,
                    event(connection, type, at)
                            .actor(actor)
                            .from(found.status())
                            .to(Lifecycle.target(type.action(), Standing.of(found, found.offerExpired()))));
        });
    }

    private static Ruling stay(Connection connection, EventType type, Actor actor, Instant now) {
        Instant at = instantOf(connection, now);
        return unlessRefused(
                connection,
                type.action(),
                actor,
                at,
                () -> change(connection, event(connection, type, at).actor(actor)));
    }

    private static Ruling unlessRefused(
            Connection connection, Action action, Actor actor, Instant at, Supplier<Ruling> allowed) {
        Optional<Refusal> refusal = Lifecycle.refusal(connection.asOf(at), action, actor);
        return refusal.isPresent() ? new Ruling.Refused(refusal.get()) : allowed.get();
    }

    private static Instant instantOf(Connection connection, Instant now) {
        Instant whole = Microseconds.of(now);
        return whole.isBefore(connection.updatedAt()) ? connection.updatedAt() : whole;
    }

    private static ImmutableConnectionEvent.Builder event(Connection connection, EventType type, Instant at) {
        return ImmutableConnectionEvent.builder()
                .connection(connection.id())
                .sequence(connection.version() + 1)
                .type(type)
                .at(at);
    }

    private static Ruling change(Connection connection, ImmutableConnectionEvent.Builder builder) {
        ConnectionEvent event = builder.build();
        return new Change(Fold.next(connection, event), event);
    }
}
