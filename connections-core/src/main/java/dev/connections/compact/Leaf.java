package dev.connections.compact;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import java.util.Arrays;

/**
 * Some rows and where to find them, in one array of longs: how many slots there are, the slots, the rows. A slot is an
 * int: 0, or where the row begins plus 1, and the last eight bits of its hash. Leaves are never changed.
 *
 * <p>Of a hash the first bits choose the leaf, the next ones the slot.
 */
final class Leaf {

    static final long[] EMPTY = {2, 0};

    private static final int USUAL_BITS = 5;
    private static final int USUAL_SLOTS = 1 << USUAL_BITS;
    private static final int MOST_IN_USUAL = 20;
    private static final int HASH_BITS = 8;
    private static final int MOST_LONGS = (1 << 24) - 2;
    private static final long LOW = 0xFFFFFFFFL;

    private Leaf() {}

    /**
     * Where the row of a flow begins, or {@link Table#ABSENT}. The texts of both parties are compared: equal hashes say
     * nothing.
     */
    static int find(long[] leaf, int bits, int hash, Flow flow, Organizations organizations) {
        int slots = (int) leaf[0];
        int slot = first(slots, bits, hash);
        int found;
        while ((found = slot(leaf, slot)) != 0) {
            if ((byte) found == (byte) hash) {
                int at = (found >>> HASH_BITS) - 1;
                if (organizations.are(Row.parties(leaf, at), flow)) {
                    return at;
                }
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
        return Table.ABSENT;
    }

    /** Where the row of parties of these numbers begins, or {@link Table#ABSENT}. */
    static int find(long[] leaf, int bits, int hash, long parties) {
        int slots = (int) leaf[0];
        int slot = first(slots, bits, hash);
        int found;
        while ((found = slot(leaf, slot)) != 0) {
            int at = (found >>> HASH_BITS) - 1;
            if (Row.parties(leaf, at) == parties) {
                return at;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
        return Table.ABSENT;
    }

    /** Where the row with this id begins, given the hash of its parties, or {@link Table#ABSENT}. */
    static int find(long[] leaf, int bits, int hash, ConnectionId id) {
        int slots = (int) leaf[0];
        int slot = first(slots, bits, hash);
        int found;
        while ((found = slot(leaf, slot)) != 0) {
            int at = (found >>> HASH_BITS) - 1;
            if (Row.hash(leaf, at) == hash && RowReader.id(leaf, at).equals(id.value())) {
                return at;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
        return Table.ABSENT;
    }

    static int firstRow(long[] leaf) {
        return rowsAfter((int) leaf[0]);
    }

    /** The leaf with a row in the place of the one at a place, or beside the others if that is {@link Table#ABSENT}. */
    static long[] with(long[] leaf, int bits, int instead, long[] row) {
        int first = firstRow(leaf);
        int cut = instead == Table.ABSENT ? first : instead;
        int end = instead == Table.ABSENT ? first : instead + Row.length(leaf, instead);
        long[] rows = new long[leaf.length - first - (end - cut) + row.length];
        System.arraycopy(leaf, first, rows, 0, cut - first);
        System.arraycopy(leaf, end, rows, cut - first, leaf.length - end);
        System.arraycopy(row, 0, rows, rows.length - row.length, row.length);
        return of(rows, rows.length, bits);
    }

    /** The rows of which a bit of the hash is set, or those of which it is not. */
    static long[] half(long[] leaf, int bits, boolean upper) {
        long[] rows = new long[leaf.length];
        int length = 0;
        for (int at = firstRow(leaf); at < leaf.length; at += Row.length(leaf, at)) {
            if (Table.isUpper(Row.hash(leaf, at), bits) == upper) {
                System.arraycopy(leaf, at, rows, length, Row.length(leaf, at));
                length += Row.length(leaf, at);
            }
        }
        return of(rows, length, bits);
    }

    private static long[] of(long[] rows, int length, int bits) {
        if (length == 0) {
            return EMPTY;
        }
        int count = 0;
        for (int at = 0; at < length; at += Row.length(rows, at)) {
            count++;
        }
        int slots = count > MOST_IN_USUAL ? 2 * count : USUAL_SLOTS;
        int first = rowsAfter(slots);
        if (first + length > MOST_LONGS) {
            throw new DoesNotFitException("histories too long for a snapshot");
        }
        long[] leaf = Arrays.copyOf(new long[] {slots}, first + length);
        System.arraycopy(rows, 0, leaf, first, length);
        for (int at = first; at < leaf.length; at += Row.length(leaf, at)) {
            enter(leaf, bits, Row.hash(leaf, at), at);
        }
        return leaf;
    }

    private static void enter(long[] leaf, int bits, int hash, int at) {
        int slots = (int) leaf[0];
        int slot = first(slots, bits, hash);
        while (slot(leaf, slot) != 0) {
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
        long found = ((at + 1L) << HASH_BITS) | (hash & 0xFF);
        leaf[1 + slot / 2] |= (found & LOW) << ((slot & 1) << 5);
    }

    private static int rowsAfter(int slots) {
        return 1 + (slots + 1) / 2;
    }

    /** Nearly all leaves have as many slots as usual: so the slot need not wait for what the leaf says. */
    private static int first(int slots, int bits, int hash) {
        if (slots == USUAL_SLOTS) {
            return (hash << bits) >>> (32 - USUAL_BITS);
        }
        return (int) ((((hash << bits) & LOW) * slots) >>> 32);
    }

    private static int slot(long[] leaf, int slot) {
        return (int) (leaf[1 + (slot >>> 1)] >>> ((slot & 1) << 5));
    }
}
