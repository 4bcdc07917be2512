package dev.connections.contract;

/**
 * What a {@link dev.connections.spi.ConnectionRepository} must promise. To be extended by a host's test class, which
 * says only where fresh adapters come from.
 */
public abstract class ConnectionRepositoryContract extends Contract
        implements Uniqueness,
                ExactText,
                CompareAndSet,
                RoundTrips,
                Histories,
                Lookups,
                Listing,
                Paging,
                DueOffers,
                RepositoryRaces {

    /** For a host's test class. */
    protected ConnectionRepositoryContract() {}
}
