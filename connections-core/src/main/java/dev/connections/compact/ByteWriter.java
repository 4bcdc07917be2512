package dev.connections.compact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/** Writes numbers and text in few bytes, and the bytes as longs; {@link ByteReader} reads them. */
final class ByteWriter {

    static final int LATIN = 0;
    static final int UTF_16 = 1;
    static final int UUID_TEXT = 2;
    static final int KINDS = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    void number(long notNegative) {
        long rest = notNegative;
        while (rest >= 0x80) {
            bytes.write((int) rest | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    void text(String text) {
        if (isUuid(text)) {
            number(UUID_TEXT);
            UUID uuid = UUID.fromString(text);
            bytes.writeBytes(ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array());
        } else {
            boolean latin = text.chars().allMatch(character -> character < 0x100);
            number((long) text.length() * KINDS + (latin ? LATIN : UTF_16));
            text.chars().forEach(character -> character(character, latin));
        }
    }

    private void character(int character, boolean latin) {
        if (!latin) {
            bytes.write(character >>> 8);
        }
        bytes.write(character);
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char character = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean digit = (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
            if (dash ? character != '-' : !digit) {
                return false;
            }
        }
        return true;
    }

    /** The bytes, with places for others before them, filled up to whole longs. */
    long[] toLongs(int before) {
        int size = before + (bytes.size() + 7) / 8;
        ByteBuffer buffer = ByteBuffer.allocate(size * 8);
        buffer.position(before * 8).put(bytes.toByteArray());
        long[] longs = new long[size];
        buffer.rewind().asLongBuffer().get(longs);
        return longs;
    }
}
