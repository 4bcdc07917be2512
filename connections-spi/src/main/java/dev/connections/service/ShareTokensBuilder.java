package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.RefusedException;
import dev.connections.spi.ConsentSource;
import dev.connections.token.TokenSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Wires {@link ShareTokens}: what the host decides, and never a caller's request. Not thread-safe. */
public final class ShareTokensBuilder {

    private final CheckedRepository connections;
    private final CheckedTokens tokens;
    private final ConsentSource consents;
    private Optional<Duration> lifetime = Optional.empty();
    private Duration longest = TokenSettings.DEFAULT.longest();
    private Duration completion = TokenSettings.DEFAULT.completion();
    private Duration consentLimit = ConsentReader.USUAL_LIMIT;
    private InstantSource clock = new MicrosecondClock(InstantSource.system());
    private LongSupplier nanoTime = System::nanoTime;

    ShareTokensBuilder(CheckedRepository connections, CheckedTokens tokens, ConsentSource consents) {
        this.connections = connections;
        this.tokens = tokens;
        this.consents = requireNonNull(consents, "consents");
    }

    /**
     * Issues tokens that live this long unless their source says otherwise; 14 days if not called, or the longest
     * lifetime if that is shorter.
     *
     * @param lifetime how long a token lives
     * @return this builder
     */
    public ShareTokensBuilder lifetime(Duration lifetime) {
        this.lifetime = Optional.of(lifetime);
        return this;
    }

    /**
     * Issues no token that lives longer; 90 days if not called.
     *
     * @param longest the longest lifetime that a source may ask for
     * @return this builder
     */
    public ShareTokensBuilder lifetimeAtMost(Duration longest) {
        this.longest = requireNonNull(longest, "longest");
        return this;
    }

    /**
     * Fails redemptions that are not completed in this time after the claim; an hour if not called.
     *
     * @param completion how long a redemption may take
     * @return this builder
     */
    public ShareTokensBuilder completedWithin(Duration completion) {
        this.completion = requireNonNull(completion, "completion");
        return this;
    }

    /**
     * Believes no answer of the consent source that comes later; 5 seconds if not called. The time is measured when the
     * answer returns: there is no timer that would cut the call short.
     *
     * @param limit how long an answer may take
     * @return this builder
     * @throws RefusedException if the limit is not positive
     */
    public ShareTokensBuilder consentWithin(Duration limit) {
        this.consentLimit = ConsentReader.checkedLimit(limit);
        return this;
    }

    /**
     * Takes the time from here; the system's clock if not called. A command reads it after it has read what it rules
     * on.
     *
     * @param clock the clock
     * @return this builder
     */
    public ShareTokensBuilder clock(InstantSource clock) {
        this.clock = new MicrosecondClock(clock);
        return this;
    }

    /**
     * Measures how long an answer took from here; {@link System#nanoTime()} if not called.
     *
     * @param nanoTime nanoseconds since some fixed instant, never going backwards
     * @return this builder
     */
    public ShareTokensBuilder stopwatch(LongSupplier nanoTime) {
        this.nanoTime = requireNonNull(nanoTime, "nanoTime");
        return this;
    }

    /**
     * The service.
     *
     * @return the service
     * @throws RefusedException {@code INVALID} if a duration is not at least a microsecond, or the lifetime is over the
     *     longest
     */
    public ShareTokens build() {
        ConsentReader reader = new ConsentReader(consents, consentLimit, nanoTime);
        return new ShareTokens(connections, tokens, new BasisReader(connections, reader, clock), settings(), clock);
    }

    private TokenSettings settings() {
        Duration usual = TokenSettings.DEFAULT.lifetime();
        Duration within = usual.compareTo(longest) > 0 ? longest : usual;
        return new TokenSettings(lifetime.orElse(within), longest, completion);
    }
}
