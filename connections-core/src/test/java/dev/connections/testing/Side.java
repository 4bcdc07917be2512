package dev.connections.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Whether somebody who acts is on the side that should. */
enum Side {
    RIGHT,
    WRONG,
    NEITHER,
    NONSENSE;

    static Arbitrary<Side> sides() {
        return Arbitraries.frequency(
                Tuple.of(24, RIGHT), Tuple.of(4, WRONG), Tuple.of(1, NEITHER), Tuple.of(1, NONSENSE));
    }

    String of(Pair pair, boolean byDestination) {
        return switch (this) {
            case RIGHT -> byDestination ? pair.destination() : pair.source();
            case WRONG -> byDestination ? pair.source() : pair.destination();
            case NEITHER -> Cast.STRANGER;
            case NONSENSE -> Cast.NOT_A_TEXT;
        };
    }
}
