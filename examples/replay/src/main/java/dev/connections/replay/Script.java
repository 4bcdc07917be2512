package dev.connections.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a script line by line. A line that is not UTF-8 is one bad line, not the end of the script. */
final class Script implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NOT_UTF_8 = "\uFFFD";

    private final InputStream bytes;
    private boolean first = true;

    Script(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /** The next line, without its end, or nothing after the last one. */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = bytes.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = bytes.read();
        }
        String text = decode(line.toByteArray());
        boolean marked = first && text.startsWith(BYTE_ORDER_MARK);
        first = false;
        return Optional.of(marked ? text.substring(1) : text);
    }

    private static String decode(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return NOT_UTF_8;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
