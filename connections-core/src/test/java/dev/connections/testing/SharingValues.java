package dev.connections.testing;

import static dev.connections.testing.ConnectionsDomain.ACME;
import static dev.connections.testing.ConnectionsDomain.ANN;
import static dev.connections.testing.ConnectionsDomain.GLOBEX;

import dev.connections.Item;
import dev.connections.consent.Consent;
import dev.connections.consent.Statement;
import dev.connections.sharing.Batch;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Destinations;
import dev.connections.sharing.Evidence;
import dev.connections.sharing.Gate;
import dev.connections.sharing.SharingPolicy;
import dev.connections.sharing.Snapshot;
import dev.connections.sharing.SnapshotForm;
import dev.connections.sharing.StandingConsent;
import dev.connections.sharing.UsableSources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** The part of {@link ConnectionsDomain} that provides decisions, made by the library, and what they are made of. */
final class SharingValues extends DomainContextBase {

    private static final int MOST_ITEMS = 5;

    @Provide
    Arbitrary<Consent> consents() {
        return Combinators.combine(
                        said(),
                        ArbitraryValues.dataTypes(),
                        ArbitraryValues.organizations(),
                        ArbitraryValues.instants(),
                        ArbitraryValues.instants())
                .as(Consent::of);
    }

    private static Arbitrary<List<Statement>> said() {
        return ArbitraryValues.histories(ANN, ACME);
    }

    @Provide
    Arbitrary<StandingConsent> standingConsents() {
        return Combinators.combine(ArbitraryValues.flows(), said(), ArbitraryValues.instants())
                .as((flow, said, now) -> StandingConsent.of(ANN, flow, said, now));
    }

    @Provide
    Arbitrary<SharingPolicy> policies() {
        return Arbitraries.of(0, 1, 24).map(hours -> SharingPolicy.tolerating(Duration.ofHours(hours)));
    }

    @Provide
    Arbitrary<Gate> gates() {
        return ArbitraryConnections.connections().map(Gate::of);
    }

    @Provide
    Arbitrary<Batch> batches() {
        Arbitrary<List<Item>> items = ArbitraryValues.items().list().ofMaxSize(MOST_ITEMS);
        return Combinators.combine(policies(), gates(), items, ArbitraryValues.instants())
                .as(SharingPolicy::batch)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Decision> decisions() {
        return Combinators.combine(policies(), gates(), ArbitraryValues.items(), said(), ArbitraryValues.instants())
                .as(SharingPolicy::decision)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        return decisions().map(Decision::evidence);
    }

    @Provide
    Arbitrary<Snapshot> snapshots() {
        return ArbitrarySnapshots.snapshots();
    }

    @Provide
    Arbitrary<SnapshotForm> snapshotForms() {
        return snapshots().map(Snapshot::toForm);
    }

    @Provide
    Arbitrary<Destinations> destinations() {
        return Combinators.combine(snapshots(), ArbitraryValues.items(), ArbitraryValues.instants())
                .as(SharingValues::candidates)
                .withoutEdgeCases();
    }

    private static Destinations candidates(Snapshot snapshot, Item item, Instant now) {
        return snapshot.candidates(ACME, item, now);
    }

    @Provide
    Arbitrary<UsableSources> usableSources() {
        return Combinators.combine(snapshots(), ArbitraryValues.instants())
                .as((snapshot, now) -> snapshot.usableSources(GLOBEX, now));
    }
}
