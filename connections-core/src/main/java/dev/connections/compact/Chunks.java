package dev.connections.compact;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lists of ints that are added to by copying little: all chunks but the last are full. */
final class Chunks {

    static final int[][] NONE = {};

    private static final int CHUNK = 256;

    private Chunks() {}

    static int[][] plus(int[][] chunks, int value) {
        int last = chunks.length - 1;
        boolean full = last < 0 || chunks[last].length == CHUNK;
        int[][] more = Arrays.copyOf(chunks, full ? last + 2 : last + 1);
        int[] tail = full ? new int[1] : Arrays.copyOf(more[last], more[last].length + 1);
        tail[tail.length - 1] = value;
        more[more.length - 1] = tail;
        return more;
    }

    static IntStream stream(int[][] chunks) {
        return Arrays.stream(chunks).flatMapToInt(Arrays::stream);
    }
}
