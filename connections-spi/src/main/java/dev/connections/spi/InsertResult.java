package dev.connections.spi;

import static java.util.Objects.requireNonNull;

import dev.connections.ConnectionId;

/** What became of a new connection: stored, or nothing stored because one is there already. */
public sealed interface InsertResult {

    /** The connection and its first event are stored. */
    record Inserted() implements InsertResult {}

    /**
     * Nothing is stored: the source has a connection to this destination, in whatever status.
     *
     * @param existing that connection
     */
    record PairTaken(ConnectionId existing) implements InsertResult {

        /**
         * The pair is taken.
         *
         * @param existing by that connection
         */
        public PairTaken {
            requireNonNull(existing, "existing");
        }
    }

    /**
     * Nothing is stored: the source has a connection under this alias, to whatever destination.
     *
     * @param existing that connection
     */
    record AliasTaken(ConnectionId existing) implements InsertResult {

        /**
         * The alias is taken.
         *
         * @param existing by that connection
         */
        public AliasTaken {
            requireNonNull(existing, "existing");
        }
    }
}
