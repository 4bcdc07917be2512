package dev.connections.benchmarks.work;

import java.util.SplittableRandom;

/** The times at which a connection was off, as sorted bounds: from, until, from, until ... */
public final class Gaps {

    private Gaps() {}

    /**
     * Whether an instant lies in a gap: the binary search that one would write.
     *
     * @param gaps the bounds
     * @param at an instant, in the unit of the bounds
     * @return whether some gap contains it
     */
    public static boolean contain(long[] gaps, long at) {
        int low = 0;
        int high = (gaps.length >> 1) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (at < gaps[middle << 1]) {
                high = middle - 1;
            } else if (at >= gaps[(middle << 1) + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * Random gaps, evenly scattered.
     *
     * @param random where they come from
     * @param count how many
     * @param from the instant before the first
     * @param until the instant after the last
     * @return their bounds
     */
    public static long[] scattered(SplittableRandom random, int count, long from, long until) {
        long[] gaps = new long[2 * count];
        long room = count == 0 ? 0 : (until - from) / count;
        for (int i = 0; i < count; i++) {
            long start = from + i * room + (long) (random.nextDouble() * room * 0.5);
            gaps[2 * i] = start;
            gaps[2 * i + 1] = start + Math.max(1, (long) (random.nextDouble() * room * 0.25));
        }
        return gaps;
    }
}
