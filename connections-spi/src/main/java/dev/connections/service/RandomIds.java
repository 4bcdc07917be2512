package dev.connections.service;

import dev.connections.ConnectionId;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids that cannot be guessed and do not meet. */
final class RandomIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    static ConnectionId connection() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return ConnectionId.of("cnct_" + HexFormat.of().formatHex(bits));
    }
}
