package dev.connections.contract;

/**
 * What a {@link dev.connections.spi.ShareTokenRepository} must promise. To be extended by a host's test class, which
 * says only where fresh adapters come from.
 */
public abstract class ShareTokenRepositoryContract extends Contract
        implements TokenInserts,
                TokenClaims,
                TokenFinishes,
                TokenLookups,
                TokenTexts,
                TokenRoundTrips,
                TokenLists,
                TokenPages,
                DueTokens,
                TokenPurges,
                TokenRepositoryRaces,
                TokenReads {

    /** For a host's test class. */
    protected ShareTokenRepositoryContract() {}
}
