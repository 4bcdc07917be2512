package dev.connections.lifecycle;

import static dev.connections.RefusalReason.EXPIRED;
import static dev.connections.RefusalReason.WRONG_ACTOR;
import static dev.connections.RefusalReason.WRONG_CHANNEL;
import static dev.connections.RefusalReason.WRONG_STATUS;
import static java.util.Objects.requireNonNull;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.Flow;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.Role;
import dev.connections.lifecycle.Ruling.Refused;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the table of {@link Arrow}s: once, for every way in which a connection can stand. Every answer is a constant,
 * so ruling on an action allocates nothing.
 */
final class Lifecycle {

    private static final Map<Action, List<Arrow>> ARROWS =
            new EnumMap<>(Arrow.TABLE.stream().collect(Collectors.groupingBy(Arrow::action)));
    private static final Map<Action, Map<Role, Optional<Refused>>> BY_ROLE =
            refusals(WRONG_ACTOR, Role.class, Arrow::by);
    private static final Map<Action, Map<Channel, Optional<Refused>>> BY_CHANNEL =
            refusals(WRONG_CHANNEL, Channel.class, Arrow::over);
    private static final Map<Action, Map<Status, Optional<Refused>>> BY_STATUS =
            refusals(WRONG_STATUS, Status.class, Arrow::from);
    private static final Optional<Refused> OFFER_EXPIRED =
            refused(EXPIRED, "an offer whose time is over", "the source to reactivate it");
    private static final Optional<Refused> NOTHING_PROPOSED =
            refused(WRONG_STATUS, "nothing proposed", "data types that the source proposes to add");
    private static final Optional<Refused> STILL_OPEN =
            refused(WRONG_STATUS, "an offer that is still open", "an offer whose time is over");
    private static final Answer NOT_YOURS = refusing(new Refused(Refusal.NO_SUCH_CONNECTION));
    private static final int WAYS_TO_STAND = Standing.all().size();
    private static final int CHANNELS = Channel.values().length;
    private static final int ROLES = Role.values().length;
    private static final Answer[] BY_STANDING = answers();
    private static final Answer[] BY_PARTY = answersToParties();

    private static final List<Action> TOWARDS_SHARING =
            List.of(Action.ACTIVATE, Action.ACCEPT_DATA_TYPES, Action.REACTIVATE);

    private Lifecycle() {}

    /** What the table says of an action on a connection that stands in one way: why not, or where it leads. */
    record Answer(Optional<Refused> refusal, Optional<Status> target) {}

    /** What an actor is told that would do this to the connection of a flow that stands so. */
    static Answer answer(Flow flow, Action action, Actor actor, Standing standing) {
        Optional<Role> role = flow.roleOf(actor.organization());
        return role.isEmpty() ? NOT_YOURS : BY_PARTY[place(action, role.get(), actor.channel(), standing)];
    }

    /** Why an actor may not do this to the connection of a flow that stands so, if it may not. */
    static Optional<Refused> refusal(Flow flow, Action action, Actor actor, Standing standing) {
        return answer(flow, action, actor, standing).refusal();
    }

    /** Whether added types wait for the destination: it has activated the connection, and must accept more itself. */
    static boolean proposes(Connection connection) {
        return connection.isActive() && connection.settings().activationMode() == ActivationMode.BY_DESTINATION;
    }

    /** Why a party may not do this now, if it may not: who, then which channel, then from which status. */
    private static Answer answer(Action action, Role role, Channel channel, Standing standing) {
        return of(of(BY_ROLE, action), role)
                .or(() -> of(of(BY_CHANNEL, action), channel))
                .map(Lifecycle::refusing)
                .orElseGet(() -> answer(action, standing));
    }

    /** Why this may not be done now, whoever does it. */
    static Optional<Refused> refusal(Action action, Standing standing) {
        return answer(action, standing).refusal();
    }

    /** Where an action leads, unless it is refused. */
    static Optional<Status> target(Action action, Standing standing) {
        return answer(action, standing).target();
    }

    private static Answer answer(Action action, Standing standing) {
        return BY_STANDING[place(action, standing)];
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(Action action, Standing standing) {
        return action.ordinal() * WAYS_TO_STAND + standing.place();
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(Action action, Role role, Channel channel, Standing standing) {
        return (place(action, standing) * ROLES + role.ordinal()) * CHANNELS + channel.ordinal();
    }

    private static Answer[] answers() {
        Answer[] answers = new Answer[Action.values().length * WAYS_TO_STAND];
        for (Action action : Action.values()) {
            Standing.all().forEach(standing -> answers[place(action, standing)] = read(action, standing));
        }
        return answers;
    }

    private static Answer[] answersToParties() {
        Answer[] answers = new Answer[BY_STANDING.length * ROLES * CHANNELS];
        for (Action action : Action.values()) {
            for (Role role : Role.values()) {
                for (Channel channel : Channel.values()) {
                    Standing.all()
                            .forEach(standing -> answers[place(action, role, channel, standing)] =
                                    answer(action, role, channel, standing));
                }
            }
        }
        return answers;
    }

    private static Answer refusing(Refused why) {
        return new Answer(Optional.of(why), Optional.empty());
    }

    private static Answer read(Action action, Standing standing) {
        return arrow(action, standing)
                .map(arrow -> new Answer(Optional.empty(), arrow.to().or(standing::status)))
                .orElseGet(() -> new Answer(noArrow(action, standing), Optional.empty()));
    }

    private static Optional<Arrow> arrow(Action action, Standing standing) {
        return of(ARROWS, action).stream()
                .filter(arrow -> arrow.startsAt(standing) && arrow.guard().holds(standing))
                .findFirst();
    }

    private static Optional<Refused> noArrow(Action action, Standing standing) {
        if (hasGuard(action, Guard.OFFER_OPEN) && standing.expired()) {
            return OFFER_EXPIRED;
        }
        return standing.status()
                .flatMap(status -> of(of(BY_STATUS, action), status))
                .or(() -> hasGuard(action, Guard.OFFER_OVER) ? STILL_OPEN : NOTHING_PROPOSED);
    }

    /** The side without which no more will be shared than now, if more is to be: a party of one, in the table. */
    static Optional<Role> next(Standing standing) {
        return TOWARDS_SHARING.stream()
                .flatMap(action -> arrow(action, standing).stream())
                .findFirst()
                .flatMap(arrow -> arrow.by().stream().findFirst());
    }

    private static boolean hasGuard(Action action, Guard guard) {
        return of(ARROWS, action).stream().anyMatch(arrow -> arrow.guard() == guard);
    }

    private static <K, V> V of(Map<K, V> total, K key) {
        return requireNonNull(total.get(key));
    }

    private static <F extends Enum<F>> Map<Action, Map<F, Optional<Refused>>> refusals(
            RefusalReason reason, Class<F> kind, Function<Arrow, Set<F>> column) {
        Map<Action, Map<F, Optional<Refused>>> table = new EnumMap<>(Action.class);
        ARROWS.forEach((action, arrows) -> {
            Set<F> needed = arrows.stream()
                    .flatMap(arrow -> column.apply(arrow).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            Map<F, Optional<Refused>> row = new EnumMap<>(kind);
            for (F found : EnumSet.allOf(kind)) {
                row.put(
                        found,
                        needed.contains(found) ? Optional.empty() : refused(reason, found.name(), words(needed)));
            }
            table.put(action, row);
        });
        return table;
    }

    private static Optional<Refused> refused(RefusalReason reason, String found, String needed) {
        return Optional.of(new Refused(Refusal.of(reason, found, needed)));
    }

    private static String words(Set<? extends Enum<?>> needed) {
        return needed.isEmpty() ? "the system" : needed.stream().map(Enum::name).collect(Collectors.joining(" or "));
    }
}
