package dev.connections.contract;

/**
 * What {@link dev.connections.service.Sharing} decides over a host's adapters, whole or failing. To be extended by a
 * host's test class, which says only where fresh adapters come from.
 */
public abstract class SharingContract extends Contract
        implements Deciding,
                NoConsent,
                Batches,
                Filtering,
                SecondLooks,
                ReverseQuestions,
                ConsentAnswers,
                SharingFaults,
                SnapshotFaults {

    /** For a host's test class. */
    protected SharingContract() {}
}
