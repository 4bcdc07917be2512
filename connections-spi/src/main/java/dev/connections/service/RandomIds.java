package dev.connections.service;

import dev.connections.ConnectionId;
import dev.connections.TokenId;
import dev.connections.token.TokenSecret;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids that cannot be guessed and do not meet, and secrets. */
final class RandomIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    static ConnectionId connection() {
        return ConnectionId.of("cnct_" + HexFormat.of().formatHex(bytes(16)));
    }

    static TokenId token() {
        return TokenId.of("cnst_" + HexFormat.of().formatHex(bytes(16)));
    }

    static TokenSecret secret() {
        return TokenSecret.ofRandom(bytes(TokenSecret.BYTES));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
