package dev.connections.benchmarks.work;

import java.util.SplittableRandom;

/** What one person says about one source's sharing, with this destination and with another. */
public final class Talk {

    private static final int ANOTHER_DESTINATION = 3;

    private Talk() {}

    /**
     * A grant of everything to a destination, and whatever else.
     *
     * @param random where it comes from
     * @param person who speaks
     * @param connection about which connection
     * @param count how many statements
     * @return the statements, in order
     */
    public static BareStatement[] of(SplittableRandom random, int person, BareConnection connection, int count) {
        BareStatement[] said = new BareStatement[count];
        said[0] =
                BareStatement.unbounded(true, person, connection.source(), connection.destination(), BareStatement.ANY);
        for (int i = 1; i < count; i++) {
            said[i] = BareStatement.unbounded(
                    random.nextInt(4) > 0,
                    person,
                    connection.source(),
                    random.nextInt(8) > 0 ? connection.destination() : ANOTHER_DESTINATION,
                    random.nextInt(4) > 0 ? random.nextInt(Names.TYPES) : BareStatement.ANY);
        }
        return said;
    }
}
