package dev.connections.lifecycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
    private static final Standing[] ALL = Stream.concat(
                    Stream.of(Optional.<Status>empty()),
                    Arrays.stream(Status.values()).map(Optional::of))
            .flatMap(Standing::ways)
            .toArray(Standing[]::new);

    static List<Standing> all() {
        return List.of(ALL);
    }

    static Standing absent(Settings settings) {
        return ALL[way(settings.activationMode(), false, false, false)];
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
        int way = way(
                connection.settings().activationMode(),
                connection.refusedByDestination(),
                expired,
                !connection.proposedDataTypes().isEmpty());
        return ALL[first(status) + way];
    }

    @SuppressWarnings("EnumOrdinal")
    private static int first(Status status) {
        return (1 + status.ordinal()) * WAYS;
    }

    private static int way(ActivationMode mode, boolean refused, boolean expired, boolean proposed) {
        boolean immediate = mode == ActivationMode.IMMEDIATE;
        return (immediate ? 8 : 0) + (refused ? 4 : 0) + (expired ? 2 : 0) + (proposed ? 1 : 0);
    }

    private static Stream<Standing> ways(Optional<Status> status) {
        return IntStream.range(0, WAYS)
                .mapToObj(way -> new Standing(
                        status.map(Standing::first).orElse(0) + way,
                        status,
                        (way & 8) == 0 ? ActivationMode.BY_DESTINATION : ActivationMode.IMMEDIATE,
                        (way & 4) != 0,
                        (way & 2) != 0,
                        (way & 1) != 0));
    }
}
