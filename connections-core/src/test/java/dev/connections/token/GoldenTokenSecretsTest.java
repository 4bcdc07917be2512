package dev.connections.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.testing.GoldenFile;
import dev.connections.testing.GoldenFile.Row;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each text of the file has the digest that stands beside it, or is no secret. */
class GoldenTokenSecretsTest {

    private static final String REFUSED = "refused";

    private final List<Row> rows = GoldenFile.read("token-secrets.tsv");

    private List<Row> secrets() {
        return rows.stream().filter(row -> !row.cell("digest").equals(REFUSED)).toList();
    }

    private List<Row> others() {
        return rows.stream().filter(row -> row.cell("digest").equals(REFUSED)).toList();
    }

    @Test
    @Tag("promise-27")
    void a_secret_has_the_digest_that_the_file_says() {
        assertThat(secrets()).hasSize(39);
        for (Row row : secrets()) {
            String text = row.text("text");
            assertThat(text).matches("cnsx_[0-9a-f]{64}");
            assertThat(TokenSecret.of(text).digest().value()).isEqualTo(row.cell("digest"));
            assertThat(TokenSecret.ofRandom(HexFormat.of().parseHex(text.substring(5))))
                    .isEqualTo(TokenSecret.of(text));
            assertThat(TokenDigest.restore(row.cell("digest")))
                    .isEqualTo(TokenSecret.of(text).digest());
        }
        assertThat(rows.stream().map(row -> row.text("text")).distinct().count())
                .isEqualTo(rows.size());
        assertThat(secrets()).extracting(row -> row.cell("digest")).doesNotHaveDuplicates();
    }

    @Test
    @Tag("promise-37")
    void what_is_no_secret_is_refused_in_the_same_words_whatever_it_is() {
        assertThat(others()).hasSize(53);
        for (Row row : others()) {
            String text = row.text("text");
            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> TokenSecret.of(text));
            assertThat(refused).as("%s", row).isNotNull();
            assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID);
            assertThat(refused)
                    .hasMessage(
                            "INVALID: found something that is no share token's secret, needed a secret as it was shown")
                    .hasNoCause();
        }
    }

    @Test
    void a_secret_is_no_digest() {
        for (Row row : secrets()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TokenDigest.restore(row.text("text")))
                    .withMessage("a digest that is not 64 hexadecimal digits")
                    .withNoCause();
        }
    }
}
