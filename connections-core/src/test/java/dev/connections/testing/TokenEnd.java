package dev.connections.testing;

import dev.connections.testing.GoldenFile.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token's end and an instant beside it, from {@code token-ends.tsv}: when it is, and what is answered then to who
 * would redeem the token or, if it was claimed, complete it. To be asked of a {@link HostUnderTest} that is empty.
 *
 * @param line what the file says
 */
public record TokenEnd(Row line) {

    /** All of them. */
    public static List<TokenEnd> all() {
        return GoldenFile.read("token-ends.tsv").stream().map(TokenEnd::new).toList();
    }

    /**
     * Asks a host.
     *
     * @throws AssertionError if the end is another, or the answer
     */
    public void ask(HostUnderTest host) {
        Instant issued = instant("issued").orElseThrow();
        Instant now = instant("now").orElseThrow();
        TokenStory.begin(host, issued.minusSeconds(3600));
        TokensUnderTest tokens = host.tokens();
        tokens.issue(issued, "acme", "c1", "t1", "records", "obj-1", "ann", lifetime());
        instant("claimed").ifPresent(claimed -> tokens.redeem(claimed, "globex", "t1", "red-1"));

        ModelToken token = tokens.token("t1").orElseThrow();
        expect("expires at", token.expiresAt().toString());
        expect("complete by", token.completeBy().map(Instant::toString).orElse("-"));
        expect("status", tokens.status(now, "t1"));
        ModelAnswer answer = instant("claimed").isPresent()
                ? tokens.complete(now, "globex", "t1", Optional.of("red-1"))
                : tokens.redeem(now, "globex", "t1", "red-1");
        expect("answer", answer.reason().map("refused "::concat).orElse(answer.outcome()));
    }

    private Optional<Duration> lifetime() {
        return given("lifetime").map(Duration::parse);
    }

    private Optional<Instant> instant(String column) {
        return given(column).map(Instant::parse);
    }

    private Optional<String> given(String column) {
        return Optional.of(line.cell(column)).filter(cell -> !cell.equals("-"));
    }

    private void expect(String column, String actual) {
        if (!line.cell(column).equals(actual)) {
            throw new AssertionError(column + " is " + actual + ", asked " + line);
        }
    }
}
