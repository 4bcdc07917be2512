package dev.connections.contract;

/**
 * What {@link dev.connections.service.ShareTokens} does over a host's adapters, whole or failing. To be extended by a
 * host's test class, which says only where fresh adapters come from.
 */
public abstract class ShareTokensContract extends Contract
        implements TokenVerbs,
                TokenQueries,
                TokenSweeping,
                TokenPurging,
                TokenWiring,
                TokenRefusals,
                TokenOwnership,
                TokenBasis,
                TokenClocks,
                TokenSecondLooks,
                TokenUnconfirmed,
                TokenLostClaims,
                TokenFetching,
                TokenChangesMeanwhile,
                TokenFaults,
                TokenRaces,
                TokenSecrecy {

    /** For a host's test class. */
    protected ShareTokensContract() {}
}
