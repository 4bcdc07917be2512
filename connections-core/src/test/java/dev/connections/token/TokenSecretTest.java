package dev.connections.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A secret is 256 bits that nothing but {@code reveal} gives away, and its digest is all that is stored. */
class TokenSecretTest {

    private static final String HEX = "00112233445566778899aabbccddeeff".repeat(2);
    private static final String SECRET = "cnsx_" + HEX;

    /** Whatever somebody may send instead of a secret. */
    private static Set<String> malformed() {
        Set<String> malformed = new LinkedHashSet<>(List.of(
                "",
                " ",
                "cnsx_",
                "*",
                HEX,
                "cnst_" + HEX,
                "CNSX_" + HEX,
                SECRET.toUpperCase(Locale.ROOT),
                "cnsx_" + HEX.toUpperCase(Locale.ROOT),
                SECRET + "0",
                "cnsx_" + HEX.substring(1),
                " " + SECRET,
                SECRET + " ",
                SECRET + "\n",
                SECRET + "\r\n",
                SECRET + "\0",
                SECRET + SECRET,
                "cnsx-" + HEX,
                "cnsx_" + "g" + HEX.substring(1),
                "cnsx_" + '\u0660' + HEX.substring(1),
                "cnsx_" + '\uFF10' + HEX.substring(1),
                "cn\u0455x_" + HEX,
                "https://example.org/?token=" + SECRET,
                "a".repeat(1 << 20),
                SECRET + "0".repeat(1 << 20),
                "\uDD80".repeat(1 << 20)));
        for (int i = 0; i < SECRET.length(); i++) {
            for (String wrong : List.of("\0", "-", "\u202E", "\uD83E", "G", "%", "\n")) {
                malformed.add(SECRET.substring(0, i) + wrong + SECRET.substring(i + 1));
            }
        }
        return malformed;
    }

    @Test
    void is_the_prefix_and_the_bits_in_hexadecimal() {
        byte[] bits = HexFormat.of().parseHex(HEX);
        assertThat(bits).hasSize(TokenSecret.BYTES).hasSize(256 / 8);
        assertThat(TokenSecret.ofRandom(bits).reveal()).isEqualTo(SECRET);
        assertThat(TokenSecret.of(SECRET).reveal()).isEqualTo(SECRET);
        assertThat(TokenSecret.of(SECRET)).isEqualTo(TokenSecret.ofRandom(bits));
    }

    @Test
    @Tag("promise-39")
    void keeps_its_bits_when_the_callers_change() {
        byte[] bits = HexFormat.of().parseHex(HEX);
        TokenSecret secret = TokenSecret.ofRandom(bits);
        bits[0] = 1;
        assertThat(secret.reveal()).isEqualTo(SECRET);
    }

    @Test
    @Tag("promise-27")
    void is_made_of_32_bytes_and_no_other_number() {
        for (int bytes : new int[] {0, 1, 16, 31, 33, 64, 1 << 20}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenSecret.ofRandom(new byte[bytes]))
                    .withMessage(bytes + " bytes for a secret of 32");
        }
    }

    @Test
    void its_digest_is_the_sha_256_of_the_whole_text() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.US_ASCII));
        assertThat(TokenSecret.of(SECRET).digest().value())
                .isEqualTo(HexFormat.of().formatHex(digest))
                .hasSize(64);
        assertThat(TokenSecret.of(SECRET).digest())
                .isEqualTo(TokenDigest.restore(HexFormat.of().formatHex(digest)));
    }

    @Test
    void refuses_what_is_no_secret_without_a_word_of_it() {
        assertThat(malformed()).hasSizeGreaterThan(500);
        for (String text : malformed()) {
            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> TokenSecret.of(text));
            assertThat(refused).as("%d chars", text.length()).isNotNull();
            assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID);
            assertThat(refused)
                    .hasMessage(
                            "INVALID: found something that is no share token's secret, needed a secret as it was shown")
                    .hasNoCause();
        }
    }

    @Test
    void a_digest_refuses_what_is_none_without_a_word_of_it() {
        Set<String> malformed = malformed();
        malformed.add(HEX.toUpperCase(Locale.ROOT));
        malformed.remove(HEX);
        for (String text : malformed) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenDigest.restore(text))
                    .withMessage("a digest that is not 64 hexadecimal digits")
                    .withNoCause();
        }
        assertThat(TokenDigest.restore(HEX).value()).isEqualTo(HEX);
    }

    @Test
    void refuses_null() {
        assertThatNullPointerException().isThrownBy(() -> TokenSecret.of(null));
        assertThatNullPointerException().isThrownBy(() -> TokenSecret.ofRandom(null));
        assertThatNullPointerException().isThrownBy(() -> TokenDigest.restore(null));
    }

    @Test
    void does_not_print() {
        assertThat(TokenSecret.of(SECRET)).hasToString("TokenSecret(hidden)");
        assertThat(TokenSecret.of(SECRET).digest()).hasToString("TokenDigest(hidden)");
    }

    @Test
    void does_not_serialize() {
        TokenSecret secret = TokenSecret.of(SECRET);
        for (Object value : List.of(
                secret, secret.digest(), Scene.created(), Scene.created().toForm())) {
            assertThatExceptionOfType(NotSerializableException.class).isThrownBy(() -> serialize(value));
        }
    }

    private static void serialize(Object value) throws IOException {
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(value);
    }

    @Test
    void is_equal_to_itself_alone_whatever_digit_differs() {
        TokenSecret secret = TokenSecret.of(SECRET);
        assertThat(secret).isEqualTo(TokenSecret.of(SECRET)).hasSameHashCodeAs(TokenSecret.of(SECRET));
        assertThat(secret).isNotEqualTo(SECRET).isNotEqualTo(secret.digest()).isNotEqualTo(null);
        assertThat(secret.digest()).isNotEqualTo(secret.digest().value()).isNotEqualTo(null);
        for (int i = 0; i < HEX.length(); i++) {
            char other = HEX.charAt(i) == '7' ? '8' : '7';
            String changed = HEX.substring(0, i) + other + HEX.substring(i + 1);
            assertThat(TokenSecret.of("cnsx_" + changed)).isNotEqualTo(secret).doesNotHaveSameHashCodeAs(secret);
            assertThat(TokenDigest.restore(changed))
                    .isNotEqualTo(TokenDigest.restore(HEX))
                    .doesNotHaveSameHashCodeAs(TokenDigest.restore(HEX));
        }
    }
}
