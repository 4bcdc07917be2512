package dev.connections.contract;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.OrganizationDirectory;
import dev.connections.spi.ShareTokenRepository;

/** A host's adapters, all of one environment and empty at first, with what only the host itself can put in. */
public interface Adapters {

    /** {@return where connections are kept; always the same} */
    ConnectionRepository repository();

    /** {@return where organizations are looked up; always the same} */
    OrganizationDirectory directory();

    /** {@return where people's statements are kept; always the same} */
    ConsentSource consents();

    /** {@return where share tokens are kept; always the same} */
    ShareTokenRepository shareTokens();

    /**
     * How many rounds the races for one token have, in which nothing but the token differs: a store that makes them
     * long may ask for fewer, and is then shown less.
     *
     * @return the rounds; at least 1
     */
    default int raceRounds() {
        return 1_000;
    }

    /**
     * Puts an organization in the directory, without an alias. When this returns, it is there.
     *
     * @param organization its id; it may be there already, and then loses the alias it had
     */
    void register(OrganizationId organization);

    /**
     * Puts an organization in the directory under an alias. When this returns, it is there.
     *
     * @param organization its id; it may be there already
     * @param alias its alias, taken from whoever has it
     */
    void register(OrganizationId organization, Alias alias);

    /**
     * Records what a subject says, after all that was recorded before. When this returns, it is acknowledged.
     *
     * @param statement the statement
     */
    void record(Statement statement);
}
