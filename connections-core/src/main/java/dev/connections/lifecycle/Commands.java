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
import dev.connections.lifecycle.Ruling.Refused;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules on commands: asks {@link Lifecycle} whether, words the event that says what happens, and lets {@link Fold} say
 * what becomes of the connection.
 */
final class Commands {

    private static final Set<Action> BEFORE_OR_BESIDE = EnumSet.of(Action.CREATE, Action.EXPIRE);
    private static final Refused NOT_AS_ITSELF = new Refused(
            Refusal.of(WRONG_ACTOR, "another organization", "the source, offering a connection of its own"));
    private static final Refused NOTHING_LEFT = new Refused(
            Refusal.of(INVALID, "a change that leaves no accepted data type", "at least one of them to stay"));

    private Commands() {}

    static Ruling create(ConnectionId id, Terms terms, Offer offer, Actor actor, Instant now) {
        if (!actor.organization().equals(terms.flow().source())) {
            return NOT_AS_ITSELF;
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
        return new Change(Fold.begun(created), created);
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
        Optional<Refused> refused = refusal(connection, Action.RENAME, actor, at);
        if (refused.isPresent()) {
            return refused.get();
        }
        return name.equals(connection.name())
                ? new Ruling.Unchanged(connection)
                : change(
                        connection,
                        event(connection, EventType.RENAMED, at).actor(actor).name(name));
    }

    static Ruling changeDataTypes(Connection connection, Actor actor, DataTypes wanted, Instant now) {
        if (wanted.isEmpty() || wanted.size() > DataTypes.MOST) {
            return new Refused(Refusal.of(INVALID, wanted.size() + " data types", "1 to " + DataTypes.MOST));
        }
        Instant at = instantOf(connection, now);
        Optional<Refused> refused = refusal(connection, Action.CHANGE_DATA_TYPES, actor, at);
        return refused.isPresent()
                ? refused.get()
                : changeDataTypes(connection, actor, wanted, at, Lifecycle.proposes(connection));
    }

    private static Ruling changeDataTypes(
            Connection connection, Actor actor, DataTypes wanted, Instant at, boolean proposes) {
        DataTypes accepted = proposes ? connection.dataTypes().within(wanted) : wanted;
        DataTypes proposed = proposes ? wanted.without(connection.dataTypes()) : DataTypes.NONE;
        if (accepted.isEmpty()) {
            return NOTHING_LEFT;
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
        Standing standing = Standing.recorded(connection, at);
        Optional<Refused> refused = Lifecycle.refusal(Action.EXPIRE, standing);
        return refused.isPresent()
                ? refused.get()
                : change(
                        connection,
                        event(connection, EventType.EXPIRED, at)
                                .from(connection.status())
                                .to(Lifecycle.target(Action.EXPIRE, standing)));
    }

    static Ruling ifSeen(Connection connection, long seenVersion, Ruling ruling) {
        return ruling instanceof Refused || connection.version() == seenVersion
                ? ruling
                : new Refused(
                        Refusal.of(STALE, "version " + connection.version(), "version " + seenVersion + ", as seen"));
    }

    static List<ActionAvailability> actions(Connection connection, Actor actor, Instant now) {
        Instant at = instantOf(connection, now);
        return Arrays.stream(Action.values())
                .filter(action -> !BEFORE_OR_BESIDE.contains(action))
                .map(action -> new ActionAvailability(
                        action, refusal(connection, action, actor, at).map(Refused::refusal)))
                .toList();
    }

    static Optional<Role> nextToAct(Connection connection, Instant now) {
        return Lifecycle.next(Standing.asOf(connection, instantOf(connection, now)));
    }

    private static Ruling move(Connection connection, EventType type, Actor actor, Instant now) {
        Instant at = instantOf(connection, now);
        Standing standing = Standing.asOf(connection, at);
        Lifecycle.Answer answer = Lifecycle.answer(connection.flow(), type.action(), actor, standing);
        return answer.refusal().isPresent()
                ? answer.refusal().get()
                : moved(connection, type, actor, at, standing, answer.target());
    }

    /** Without a builder: commands that move a connection are the ones that come often. */
    private static Ruling moved(
            Connection connection,
            EventType type,
            Actor actor,
            Instant at,
            Standing standing,
            Optional<Status> target) {
        ConnectionEvent event = ImmutableConnectionEvent.of(
                connection.id(),
                connection.version() + 1,
                type,
                at,
                Optional.of(actor),
                standing.status(),
                target,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Change(Fold.after(connection, event, target.orElseThrow()), event);
    }

    private static Ruling stay(Connection connection, EventType type, Actor actor, Instant now) {
        Instant at = instantOf(connection, now);
        Optional<Refused> refused = refusal(connection, type.action(), actor, at);
        return refused.isPresent()
                ? refused.get()
                : change(connection, event(connection, type, at).actor(actor));
    }

    private static Optional<Refused> refusal(Connection connection, Action action, Actor actor, Instant at) {
        return Lifecycle.refusal(connection.flow(), action, actor, Standing.asOf(connection, at));
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
        return new Change(Fold.after(connection, event, event.to().orElse(connection.status())), event);
    }
}
