package dev.connections.benchmarks.work;

import java.util.Arrays;

/**
 * The leanest look-up of an object by a number: open addressing over two arrays, half full.
 *
 * @param <V> what is looked up
 */
public final class LongTable<V> {

    private final V absent;
    private final long[] keys;
    private final Object[] values;
    private final int mask;

    /**
     * An empty table.
     *
     * @param size how many entries it is for
     * @param absent what is found for a key that is not there
     */
    public LongTable(int size, V absent) {
        int capacity = capacity(size);
        this.absent = absent;
        this.keys = new long[capacity];
        this.values = new Object[capacity];
        this.mask = capacity - 1;
        Arrays.fill(values, absent);
    }

    static int capacity(int size) {
        return Integer.highestOneBit(Math.max(4, size * 2 - 1)) << 1;
    }

    /** {@return a hash in which all of a key is mixed} */
    public static int hash(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
    }

    public void put(long key, V value) {
        int place = hash(key) & mask;
        while (values[place] != absent && keys[place] != key) {
            place = place + 1 & mask;
        }
        keys[place] = key;
        values[place] = value;
    }

    /** {@return what was put for a key} */
    @SuppressWarnings("unchecked")
    public V get(long key) {
        int place = hash(key) & mask;
        Object value = values[place];
        while (value != absent) {
            if (keys[place] == key) {
                return (V) value;
            }
            place = place + 1 & mask;
            value = values[place];
        }
        return absent;
    }
}
