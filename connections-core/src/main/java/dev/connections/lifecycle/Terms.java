package dev.connections.lifecycle;

import static java.util.Objects.requireNonNull;

import dev.connections.Alias;
import dev.connections.Flow;
import java.util.Objects;
import java.util.Optional;

/**
 * What never changes about a connection: its two parties, the alias by which the destination was named, and the host's
 * settings under which it was created.
 */
public final class Terms {

    private final Flow flow;
    private final Optional<Alias> destinationAlias;
    private final Settings settings;

    private Terms(Flow flow, Optional<Alias> destinationAlias, Settings settings) {
        this.flow = requireNonNull(flow, "flow");
        this.destinationAlias = requireNonNull(destinationAlias, "destinationAlias");
        this.settings = requireNonNull(settings, "settings");
    }

    /**
     * The terms of a connection whose destination was named by id.
     *
     * @param flow the two parties
     * @param settings the host's settings
     * @return the terms
     */
    public static Terms of(Flow flow, Settings settings) {
        return new Terms(flow, Optional.empty(), settings);
    }

    /**
     * The same terms for a destination that was named by an alias.
     *
     * @param alias the alias as it was given
     * @return the terms
     */
    public Terms namedBy(Alias alias) {
        return new Terms(flow, Optional.of(alias), settings);
    }

    /** {@return the two parties} */
    public Flow flow() {
        return flow;
    }

    /** {@return the alias by which the destination was named, if it was} */
    public Optional<Alias> destinationAlias() {
        return destinationAlias;
    }

    /** {@return the host's settings when the connection was created} */
    public Settings settings() {
        return settings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms terms
                && flow.equals(terms.flow)
                && destinationAlias.equals(terms.destinationAlias)
                && settings.equals(terms.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(flow, destinationAlias, settings);
    }

    /** {@return the parties and the settings} */
    @Override
    public String toString() {
        return flow + " (" + settings + ")";
    }
}
