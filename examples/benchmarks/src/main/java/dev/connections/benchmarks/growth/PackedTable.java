package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.Keys;
import dev.connections.benchmarks.work.LongTable;
import java.util.Arrays;

/**
 * No objects at all: four numbers for each place of a half full table (the flow, the types with a bit for being active,
 * the first activation, where the gaps are), and the bounds of all gaps behind each other.
 */
final class PackedTable implements Store {

    private static final int WIDTH = 4;
    private static final int ROOMY = 10_000_000;

    private final Town town;
    private final int[] sources;
    private final int[] destinations;
    private final byte[] types;
    private final long[] collectedAt;
    private final long[] table;
    private final int mask;
    private long[] bounds = new long[1 << 16];
    private int used;

    PackedTable(Town town) {
        this.town = town;
        this.sources = town.sources();
        this.destinations = town.destinations();
        this.types = town.types();
        this.collectedAt = town.collectedAt();
        int half = Integer.highestOneBit(Math.max(4, town.size() * 2 - 1)) << 1;
        int capacity = town.size() >= ROOMY ? half >> 1 : half;
        this.table = new long[capacity * WIDTH];
        this.mask = capacity - 1;
    }

    @Override
    public Runnable putting(int connection) {
        BareConnection made = town.bare(connection);
        return () -> add(made);
    }

    private void add(BareConnection connection) {
        long key = Keys.flow(connection.source(), connection.destination());
        int place = LongTable.hash(key) & mask;
        while (table[WIDTH * place] != 0) {
            place = place + 1 & mask;
        }
        long[] gaps = connection.gaps();
        if (used + gaps.length > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length + (bounds.length >> 1));
        }
        System.arraycopy(gaps, 0, bounds, used, gaps.length);
        table[WIDTH * place] = key + 1;
        table[WIDTH * place + 1] = (connection.isActive() ? Long.MIN_VALUE : 0) | connection.types();
        table[WIDTH * place + 2] = connection.activatedAt();
        table[WIDTH * place + 3] = (long) used << 8 | gaps.length >> 1;
        used += gaps.length;
    }

    @Override
    public Object decide(int question) {
        long key = Keys.flow(sources[question], destinations[question]);
        int place = LongTable.hash(key) & mask;
        long found = table[WIDTH * place];
        while (found != key + 1) {
            if (found == 0) {
                return Answer.NO_CONNECTION;
            }
            place = place + 1 & mask;
            found = table[WIDTH * place];
        }
        return decide(WIDTH * place, types[question], collectedAt[question]);
    }

    private Answer decide(int row, int type, long at) {
        long activeAndTypes = table[row + 1];
        if (activeAndTypes >= 0) {
            return Answer.NOT_ACTIVE;
        }
        if ((activeAndTypes >>> type & 1) == 0) {
            return Answer.TYPE_NOT_SHARED;
        }
        return at < table[row + 2] || inGap(table[row + 3], at) ? Answer.NOT_COLLECTED_THEN : Answer.NO_CONSENT;
    }

    private boolean inGap(long gaps, long at) {
        int first = (int) (gaps >>> 8);
        int low = 0;
        int high = ((int) gaps & 255) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (at < bounds[first + 2 * middle]) {
                high = middle - 1;
            } else if (at >= bounds[first + 2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
