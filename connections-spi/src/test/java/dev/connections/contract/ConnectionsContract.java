package dev.connections.contract;

/**
 * What {@link dev.connections.service.Connections} does over a host's adapters, whole or failing. To be extended by a
 * host's test class, which says only where fresh adapters come from.
 */
public abstract class ConnectionsContract extends Contract
        implements Creating,
                Verbs,
                Refusals,
                Untouched,
                LostCommits,
                CommandRaces,
                Sweeping,
                Queries,
                Wiring,
                CommandFaults {

    /** For a host's test class. */
    protected ConnectionsContract() {}
}
