package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.ConnectionId;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Wires {@link Connections}: what the host decides, and never a caller's request. Not thread-safe. */
public final class ConnectionsBuilder {

    private final CheckedRepository repository;
    private final CheckedDirectory directory;
    private ActivationMode mode = ActivationMode.BY_DESTINATION;
    private Optional<HistoryPolicy> history = Optional.empty();
    private Optional<Duration> openFor = Optional.empty();
    private InstantSource clock = new MicrosecondClock(InstantSource.system());
    private Supplier<ConnectionId> ids = RandomIds::connection;

    ConnectionsBuilder(CheckedRepository repository, CheckedDirectory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    /**
     * Says all three at once: how connections become active, what of the past they share, how long offers stay open.
     *
     * @param settings what the host decides
     * @return this builder
     */
    public ConnectionsBuilder settings(Settings settings) {
        this.mode = settings.activationMode();
        this.history = Optional.of(settings.historyPolicy());
        this.openFor = settings.openFor();
        return this;
    }

    /**
     * Creates connections that become active in this way; {@link ActivationMode#BY_DESTINATION} if not called.
     *
     * @param mode how connections become active
     * @return this builder
     */
    public ConnectionsBuilder activation(ActivationMode mode) {
        this.mode = requireNonNull(mode, "mode");
        return this;
    }

    /**
     * Creates connections that share this much of the past; what goes with the mode if not called: see
     * {@link Settings#of(ActivationMode)}.
     *
     * @param policy what of the past flows
     * @return this builder
     */
    public ConnectionsBuilder history(HistoryPolicy policy) {
        this.history = Optional.of(policy);
        return this;
    }

    /**
     * Creates connections whose offers end by themselves; they stay open without end if not called.
     *
     * @param openFor how long an offer stays open
     * @return this builder
     * @throws dev.connections.RefusedException if the duration is not positive
     */
    public ConnectionsBuilder offersStayOpenFor(Duration openFor) {
        this.openFor = Settings.of(mode).offersStayOpenFor(openFor).openFor();
        return this;
    }

    /**
     * Takes the time from here; the system's clock if not called. It is read once a call.
     *
     * @param clock the clock
     * @return this builder
     */
    public ConnectionsBuilder clock(InstantSource clock) {
        this.clock = new MicrosecondClock(clock);
        return this;
    }

    /**
     * Takes new connections' ids from here; 128 random bits if not called.
     *
     * @param ids answers an id that no connection has
     * @return this builder
     */
    public ConnectionsBuilder ids(Supplier<ConnectionId> ids) {
        this.ids = requireNonNull(ids, "ids");
        return this;
    }

    /** {@return the service} */
    public Connections build() {
        return new Connections(repository, directory, settings(), clock, ids);
    }

    private Settings settings() {
        Settings preset = Settings.of(mode);
        Settings remembering = history.map(preset::sharing).orElse(preset);
        return openFor.map(remembering::offersStayOpenFor).orElse(remembering);
    }
}
