package dev.connections.compact;

import dev.connections.ConnectionId;
import java.util.Arrays;
import java.util.function.IntFunction;

/** For some ids the hash of each, and the hash of its row, which leads there. */
final class Ids {

    static final int[] NONE = {};
    static final long ABSENT = -1;

    private Ids() {}

    static int hash(ConnectionId id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    }

    /** The row hash of the connection with an id, or {@link #ABSENT}. */
    static long rowHash(int[] ids, ConnectionId id, int bits, IntFunction<long[]> leaves) {
        int hash = hash(id);
        for (int i = 0; i < ids.length; i += 2) {
            if (ids[i] == hash
                    && Leaf.find(leaves.apply(Table.leafOf(ids[i + 1], bits)), bits, ids[i + 1], id) != Table.ABSENT) {
                return ids[i + 1] & 0xFFFFFFFFL;
            }
        }
        return ABSENT;
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
            if (Table.isUpper(ids[i], bits) == upper) {
                half[length] = ids[i];
                half[length + 1] = ids[i + 1];
                length += 2;
            }
        }
        return Arrays.copyOf(half, length);
    }
}
