package dev.connections.lifecycle;

import static dev.connections.RefusalReason.EXPIRED;
import static dev.connections.RefusalReason.WRONG_ACTOR;
import static dev.connections.RefusalReason.WRONG_CHANNEL;
import static dev.connections.RefusalReason.WRONG_STATUS;
import static java.util.Objects.requireNonNull;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the table of {@link Arrow}s. Every answer is a constant: ruling on an action allocates nothing. */
final class Lifecycle {

    private static final Map<Action, List<Arrow>> ARROWS =
            new EnumMap<>(Arrow.TABLE.stream().collect(Collectors.groupingBy(Arrow::action)));
    private static final Map<Action, Map<Role, Optional<Refusal>>> BY_ROLE =
            refusals(WRONG_ACTOR, Role.class, Arrow::by);
    private static final Map<Action, Map<Channel, Optional<Refusal>>> BY_CHANNEL =
            refusals(WRONG_CHANNEL, Channel.class, Arrow::over);
    private static final Map<Action, Map<Status, Optional<Refusal>>> BY_STATUS =
            refusals(WRONG_STATUS, Status.class, Arrow::from);
    private static final Optional<Refusal> OFFER_EXPIRED =
            Optional.of(Refusal.of(EXPIRED, "an offer whose time is over", "the source to reactivate it"));
    private static final Optional<Refusal> NOTHING_PROPOSED =
            Optional.of(Refusal.of(WRONG_STATUS, "nothing proposed", "data types that the source proposes to add"));
    private static final Optional<Refusal> STILL_OPEN =
            Optional.of(Refusal.of(WRONG_STATUS, "an offer that is still open", "an offer whose time is over"));
    private static final Optional<Refusal> NOT_YOURS = Optional.of(Refusal.NO_SUCH_CONNECTION);

    private static final List<Action> TOWARDS_SHARING =
            List.of(Action.ACTIVATE, Action.ACCEPT_DATA_TYPES, Action.REACTIVATE);

    private Lifecycle() {}

    /** Why an actor may not do this to a connection as it stands now, if it may not. */
    static Optional<Refusal> refusal(Connection found, Action action, Actor actor) {
        Optional<Role> role = found.roleOf(actor.organization());
        return role.isEmpty()
                ? NOT_YOURS
                : refusal(action, role.get(), actor.channel(), Standing.of(found, found.offerExpired()));
    }

    /** Whether added types wait for the destination: it has activated the connection, and must accept more itself. */
    static boolean proposes(Connection connection) {
        return connection.isActive() && connection.settings().activationMode() == ActivationMode.BY_DESTINATION;
    }

    /** Why a party may not do this now, if it may not: who, then which channel, then from which status. */
    static Optional<Refusal> refusal(Action action, Role role, Channel channel, Standing standing) {
        Optional<Refusal> party = of(of(BY_ROLE, action), role).or(() -> of(of(BY_CHANNEL, action), channel));
        return party.isPresent() ? party : refusal(action, standing);
    }

    /** Why this may not be done now, whoever does it. */
    static Optional<Refusal> refusal(Action action, Standing standing) {
        if (follow(action, standing).isPresent()) {
            return Optional.empty();
        }
        if (hasGuard(action, Guard.OFFER_OPEN) && standing.expired()) {
            return OFFER_EXPIRED;
        }
        return standing.status()
                .flatMap(status -> of(of(BY_STATUS, action), status))
                .or(() -> hasGuard(action, Guard.OFFER_OVER) ? STILL_OPEN : NOTHING_PROPOSED);
    }

    /** The side without which no more will be shared than now, if more is to be: a party of one, in the table. */
    static Optional<Role> next(Standing standing) {
        for (Action action : TOWARDS_SHARING) {
            Optional<Arrow> arrow = follow(action, standing);
            if (arrow.isPresent()) {
                return arrow.get().by().stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** Where an action that is not refused leads. */
    static Status target(Action action, Standing standing) {
        return follow(action, standing).flatMap(Arrow::to).or(standing::status).orElseThrow();
    }

    private static Optional<Arrow> follow(Action action, Standing standing) {
        for (Arrow arrow : of(ARROWS, action)) {
            if (arrow.startsAt(standing) && arrow.guard().holds(standing)) {
                return Optional.of(arrow);
            }
        }
        return Optional.empty();
    }

    private static boolean hasGuard(Action action, Guard guard) {
        return of(ARROWS, action).stream().anyMatch(arrow -> arrow.guard() == guard);
    }

    private static <K, V> V of(Map<K, V> total, K key) {
        return requireNonNull(total.get(key));
    }

    private static <F extends Enum<F>> Map<Action, Map<F, Optional<Refusal>>> refusals(
            RefusalReason reason, Class<F> kind, Function<Arrow, Set<F>> column) {
        Map<Action, Map<F, Optional<Refusal>>> table = new EnumMap<>(Action.class);
        ARROWS.forEach((action, arrows) -> {
            Set<F> needed = arrows.stream()
                    .flatMap(arrow -> column.apply(arrow).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            Map<F, Optional<Refusal>> row = new EnumMap<>(kind);
            for (F found : EnumSet.allOf(kind)) {
                row.put(
                        found,
                        needed.contains(found)
                                ? Optional.empty()
                                : Optional.of(Refusal.of(reason, found.name(), words(needed))));
            }
            table.put(action, row);
        });
        return table;
    }

    private static String words(Set<? extends Enum<?>> needed) {
        return needed.isEmpty() ? "the system" : needed.stream().map(Enum::name).collect(Collectors.joining(" or "));
    }
}
