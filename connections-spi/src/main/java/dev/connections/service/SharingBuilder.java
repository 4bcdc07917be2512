package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.RefusedException;
import dev.connections.sharing.SharingPolicy;
import dev.connections.spi.ConsentSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Wires {@link Sharing}. Not thread-safe. */
public final class SharingBuilder {

    private final CheckedRepository repository;
    private final CheckedDirectory directory;
    private final ConsentSource consents;
    private SharingPolicy policy = SharingPolicy.STRICT;
    private Duration limit = ConsentReader.USUAL_LIMIT;
    private InstantSource clock = new MicrosecondClock(InstantSource.system());
    private LongSupplier nanoTime = System::nanoTime;

    SharingBuilder(CheckedRepository repository, CheckedDirectory directory, ConsentSource consents) {
        this.repository = repository;
        this.directory = directory;
        this.consents = requireNonNull(consents, "consents");
    }

    /**
     * Tolerates items that seem to come from the future, because clocks differ; none if not called.
     *
     * @param tolerance how far in the future an item may have been collected
     * @return this builder
     * @throws RefusedException if the tolerance is negative
     */
    public SharingBuilder tolerating(Duration tolerance) {
        this.policy = SharingPolicy.tolerating(tolerance);
        return this;
    }

    /**
     * Believes no answer of the consent source that comes later; 5 seconds if not called. The time is measured when the
     * answer returns: there is no timer that would cut the call short.
     *
     * @param limit how long an answer to one question, of up to 1,000 subjects, may take
     * @return this builder
     * @throws RefusedException if the limit is not positive
     */
    public SharingBuilder consentWithin(Duration limit) {
        this.limit = ConsentReader.checkedLimit(limit);
        return this;
    }

    /**
     * Takes the time from here; the system's clock if not called. It is read once for each look at a connection, after
     * the look.
     *
     * @param clock the clock
     * @return this builder
     */
    public SharingBuilder clock(InstantSource clock) {
        this.clock = new MicrosecondClock(clock);
        return this;
    }

    /**
     * Measures how long an answer took from here; {@link System#nanoTime()} if not called.
     *
     * @param nanoTime nanoseconds since some fixed instant, never going backwards
     * @return this builder
     */
    public SharingBuilder stopwatch(LongSupplier nanoTime) {
        this.nanoTime = requireNonNull(nanoTime, "nanoTime");
        return this;
    }

    /** {@return the service} */
    public Sharing build() {
        ConsentReader reader = new ConsentReader(consents, limit, nanoTime);
        return new Sharing(repository, directory, new Deliberation(repository, reader, policy, clock), clock);
    }
}
