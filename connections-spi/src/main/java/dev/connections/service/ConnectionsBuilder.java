package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.ConnectionId;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Wires {@link Connections}: what the host decides, and never a caller's request. Not thread-safe. */
public final class ConnectionsBuilder {

    private final CheckedRepository repository;
    private final CheckedDirectory directory;
    private Settings settings = Settings.ACTIVATED_BY_DESTINATION;
    private InstantSource clock = InstantSource.system();
    private Supplier<ConnectionId> ids = RandomIds::connection;

    ConnectionsBuilder(CheckedRepository repository, CheckedDirectory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    /**
     * Creates connections under these settings; {@link Settings#ACTIVATED_BY_DESTINATION} if not called.
     *
     * @param settings how connections become active, what of the past they share, how long offers stay open
     * @return this builder
     */
    public ConnectionsBuilder settings(Settings settings) {
        this.settings = requireNonNull(settings, "settings");
        return this;
    }

    /**
     * Creates connections that become active in this way, with the history policy that goes with it. Resets what was
     * said of history and offers, so call it first.
     *
     * @param mode how connections become active
     * @return this builder
     */
    public ConnectionsBuilder activation(ActivationMode mode) {
        return settings(Settings.of(mode));
    }

    /**
     * Creates connections that share this much of the past.
     *
     * @param policy what of the past flows
     * @return this builder
     */
    public ConnectionsBuilder history(HistoryPolicy policy) {
        return settings(settings.sharing(policy));
    }

    /**
     * Creates connections whose offers end by themselves.
     *
     * @param openFor how long an offer stays open
     * @return this builder
     * @throws dev.connections.RefusedException if the duration is not positive
     */
    public ConnectionsBuilder offersStayOpenFor(Duration openFor) {
        return settings(settings.offersStayOpenFor(openFor));
    }

    /**
     * Takes the time from here; the system's clock if not called. It is read once a call.
     *
     * @param clock the clock
     * @return this builder
     */
    public ConnectionsBuilder clock(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
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
        return new Connections(repository, directory, settings, clock, ids);
    }
}
