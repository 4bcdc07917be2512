package dev.connections.benchmarks.work;

/** The leanest look-up of a mask by a number: key and mask side by side, so that a hit is one line of the cache. */
public final class MaskTable {

    private final long[] keysAndMasks;
    private final int mask;

    /**
     * An empty table.
     *
     * @param size how many entries it is for
     */
    public MaskTable(int size) {
        int capacity = LongTable.capacity(size);
        this.keysAndMasks = new long[capacity * 2];
        this.mask = capacity - 1;
    }

    public void put(long key, long value) {
        int place = LongTable.hash(key) & mask;
        while (keysAndMasks[2 * place] != 0 && keysAndMasks[2 * place] != key + 1) {
            place = place + 1 & mask;
        }
        keysAndMasks[2 * place] = key + 1;
        keysAndMasks[2 * place + 1] = value;
    }

    /** {@return the mask that was put for a key, 0 if none was} */
    public long get(long key) {
        int place = LongTable.hash(key) & mask;
        long found = keysAndMasks[2 * place];
        while (found != 0) {
            if (found == key + 1) {
                return keysAndMasks[2 * place + 1];
            }
            place = place + 1 & mask;
            found = keysAndMasks[2 * place];
        }
        return 0;
    }
}
