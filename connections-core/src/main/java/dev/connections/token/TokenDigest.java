package dev.connections.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a share token's secret: all that a store, an event or a port ever learns of it. A store looks a token
 * up by it. Nothing can be redeemed with a digest. Immutable.
 */
public final class TokenDigest {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private final String value;

    private TokenDigest(String value) {
        this.value = value;
    }

    static TokenDigest of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new TokenDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /**
     * The digest that a store has kept.
     *
     * @param value 64 hexadecimal digits, {@code 0-9a-f}
     * @return the digest
     * @throws IllegalArgumentException if it is something else, without quoting it
     */
    public static TokenDigest restore(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a digest that is not 64 hexadecimal digits");
        }
        return new TokenDigest(value);
    }

    /** {@return the digest as 64 hexadecimal digits, for a store} */
    public String value() {
        return value;
    }

    /** Compares in a time that does not depend on how many digits match. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TokenDigest digest
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.US_ASCII), digest.value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@return a placeholder} */
    @Override
    public String toString() {
        return "TokenDigest(hidden)";
    }
}
