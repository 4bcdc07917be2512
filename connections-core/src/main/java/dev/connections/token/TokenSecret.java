package dev.connections.token;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What lets a destination redeem a share token: 256 random bits, shown once, when the token is issued, and never kept.
 * Nothing but {@link #reveal()} gives it away: it does not print, does not serialize, is in no message, and compares in
 * a time that does not depend on how much matches. It never belongs in a URL or a log. Immutable.
 */
public final class TokenSecret {

    /** How many random bytes a secret is made of. */
    public static final int BYTES = 32;

    private static final String PREFIX = "cnsx_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{" + 2 * BYTES + "}");

    private final String text;
    private final TokenDigest digest;

    private TokenSecret(String text) {
        this.text = text;
        this.digest = TokenDigest.of(text);
    }

    /**
     * The secret that a destination presents.
     *
     * @param text {@code cnsx_} and 64 hexadecimal digits, {@code 0-9a-f}
     * @return the secret
     * @throws RefusedException {@code INVALID} if it is something else, without a word of it
     */
    public static TokenSecret of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new RefusedException(Refusal.of(
                    RefusalReason.INVALID, "something that is no share token's secret", "a secret as it was shown"));
        }
        return new TokenSecret(text);
    }

    /**
     * A new secret.
     *
     * @param random {@value #BYTES} bytes from a cryptographically strong source
     * @return the secret
     * @throws IllegalArgumentException if there are more of them, or fewer
     */
    public static TokenSecret ofRandom(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException(random.length + " bytes for a secret of " + BYTES);
        }
        return new TokenSecret(PREFIX + HexFormat.of().formatHex(random));
    }

    /** {@return the secret itself, to be handed to the destination, once} */
    public String reveal() {
        return text;
    }

    /** {@return its digest, which is all that is stored} */
    public TokenDigest digest() {
        return digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSecret secret && digest.equals(secret.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** {@return a placeholder} */
    @Override
    public String toString() {
        return "TokenSecret(hidden)";
    }
}
