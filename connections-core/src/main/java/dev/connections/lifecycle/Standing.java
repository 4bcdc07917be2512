package dev.connections.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that the lifecycle's table asks about a connection; an absent one has no status. There are few ways to stand, and
 * each of them is there once: to see how a connection stands allocates nothing.
 *
 * @param place where it is in {@link #all()}
 */
record Standing(
        int place, Optional<Status> status, ActivationMode mode, boolean refused, boolean expired, boolean proposed) {

    private static final int WAYS = 16;
    private static final List<Standing> ABSENT = ways(0, Optional.empty());
    private static final Map<Status, List<Standing>> PRESENT = present();

    static List<Standing> all() {
        return Stream.concat(ABSENT.stream(), PRESENT.values().stream().flatMap(List::stream))
                .toList();
    }

    static Standing absent(Settings settings) {
        return of(ABSENT, settings.activationMode(), false, false, false);
    }

    /** A connection as it stands at an instant: an offer whose time is over is inactive. */
    static Standing asOf(Connection connection, Instant now) {
        boolean due = connection.isDue(now);
        return of(connection, due ? Status.INACTIVE : connection.status(), due || connection.offerExpired());
    }

    /** A connection as it was written down, to which an expiry may be due. */
    static Standing recorded(Connection connection, Instant now) {
        return of(connection, connection.status(), connection.isDue(now) || connection.offerExpired());
    }

    private static Standing of(Connection connection, Status status, boolean expired) {
        return of(
                requireNonNull(PRESENT.get(status)),
                connection.settings().activationMode(),
                connection.refusedByDestination(),
                expired,
                !connection.proposedDataTypes().isEmpty());
    }

    private static Standing of(
            List<Standing> ways, ActivationMode mode, boolean refused, boolean expired, boolean proposed) {
        boolean immediate = mode == ActivationMode.IMMEDIATE;
        return ways.get((immediate ? 8 : 0) + (refused ? 4 : 0) + (expired ? 2 : 0) + (proposed ? 1 : 0));
    }

    private static Map<Status, List<Standing>> present() {
        Map<Status, List<Standing>> present = new EnumMap<>(Status.class);
        Arrays.stream(Status.values())
                .forEach(status -> present.put(status, ways((1 + present.size()) * WAYS, Optional.of(status))));
        return present;
    }

    private static List<Standing> ways(int first, Optional<Status> status) {
        return IntStream.range(0, WAYS)
                .mapToObj(way -> new Standing(
                        first + way,
                        status,
                        (way & 8) == 0 ? ActivationMode.BY_DESTINATION : ActivationMode.IMMEDIATE,
                        (way & 4) != 0,
                        (way & 2) != 0,
                        (way & 1) != 0))
                .toList();
    }
}
