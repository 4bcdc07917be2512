package dev.connections.compact;

import dev.connections.ConnectionId;
import java.util.Arrays;
import java.util.function.IntFunction;

/** For some ids the hash of each, and the hash of its connection's parties, which leads to the row. */
final class Ids {

    static final int[] NONE = {};

    private Ids() {}

    static int hash(ConnectionId id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    }

    /** The parties of the connection with an id, or {@link Table#NOBODY}. */
    static long parties(int[] ids, ConnectionId id, int bits, IntFunction<long[]> leaves) {
        int hash = hash(id);
        for (int i = 0; i < ids.length; i += 2) {
            if (ids[i] == hash) {
                long[] leaf = leaves.apply(Table.leafOf(ids[i + 1], bits));
                int at = Leaf.find(leaf, bits, ids[i + 1], id);
                if (at >= 0) {
                    return leaf[at + Row.PARTIES];
                }
            }
        }
        return Table.NOBODY;
    }

    static int[] plus(int[] ids, int id, int row) {
        int[] more = Arrays.copyOf(ids, ids.length + 2);
        more[ids.length] = id;
        more[ids.length + 1] = row;
        return more;
    }

    static int[] half(int[] ids, int bits, boolean upper) {
        int[] half = new int[ids.length];
        int length = 0;
        for (int i = 0; i < ids.length; i += 2) {
            if (((ids[i] << (bits - 1)) < 0) == upper) {
                half[length] = ids[i];
                half[length + 1] = ids[i + 1];
                length += 2;
            }
        }
        return Arrays.copyOf(half, length);
    }
}
