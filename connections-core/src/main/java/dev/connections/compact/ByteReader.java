package dev.connections.compact;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what {@link ByteWriter} wrote, in the same order. */
final class ByteReader {

    private final ByteBuffer bytes;

    ByteReader(long[] longs, int from, int count) {
        this.bytes = ByteBuffer.allocate(count * 8);
        bytes.asLongBuffer().put(longs, from, count);
    }

    /** Reads over one byte. */
    void skip() {
        bytes.get();
    }

    long number() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            number |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    List<String> texts() {
        int count = (int) number();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    String text() {
        long head = number();
        int kind = (int) (head % ByteWriter.KINDS);
        if (kind == ByteWriter.UUID_TEXT) {
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        char[] text = new char[(int) (head / ByteWriter.KINDS)];
        for (int i = 0; i < text.length; i++) {
            text[i] = kind == ByteWriter.LATIN ? (char) (bytes.get() & 0xFF) : bytes.getChar();
        }
        return new String(text);
    }
}
