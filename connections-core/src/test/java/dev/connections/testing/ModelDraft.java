package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A connection while a command is changing it. */
final class ModelDraft {

    final String id;
    final String source;
    final String destination;
    final Optional<String> destinationAlias;
    final String activationMode;
    final String historyPolicy;
    final Optional<Duration> openFor;
    final Instant createdAt;

    String name = "";
    Set<String> dataTypes = Set.of();
    Set<String> proposedDataTypes = Set.of();
    String status = "";
    Optional<Instant> pendingUntil = Optional.empty();
    boolean refusedByDestination = false;
    long epoch = 0;

    ModelDraft(
            String id,
            String source,
            String destination,
            Optional<String> destinationAlias,
            String activationMode,
            String historyPolicy,
            Optional<Duration> openFor,
            Instant createdAt) {
        this.id = id;
        this.source = source;
        this.destination = destination;
        this.destinationAlias = destinationAlias;
        this.activationMode = activationMode;
        this.historyPolicy = historyPolicy;
        this.openFor = openFor;
        this.createdAt = createdAt;
    }

    static ModelDraft of(ModelConnection connection) {
        ModelDraft draft = new ModelDraft(
                connection.id(),
                connection.source(),
                connection.destination(),
                connection.destinationAlias(),
                connection.activationMode(),
                connection.historyPolicy(),
                connection.openFor(),
                connection.createdAt());
        draft.name = connection.name();
        draft.dataTypes = connection.dataTypes();
        draft.proposedDataTypes = connection.proposedDataTypes();
        draft.status = connection.status();
        draft.pendingUntil = connection.pendingUntil();
        draft.refusedByDestination = connection.refusedByDestination();
        draft.epoch = connection.epoch();
        return draft;
    }

    void becomePending(Instant at) {
        status = "PENDING";
        pendingUntil = openFor.map(at::plus).map(ModelText::truncated).map(ModelText::withinTime);
    }

    void becomeActive() {
        status = "ACTIVE";
        pendingUntil = Optional.empty();
        epoch = epoch + 1;
    }

    void becomeInactive() {
        status = "INACTIVE";
        pendingUntil = Optional.empty();
        takeProposal();
    }

    void takeProposal() {
        Set<String> all = new HashSet<>(dataTypes);
        all.addAll(proposedDataTypes);
        dataTypes = Set.copyOf(all);
        proposedDataTypes = Set.of();
    }

    Set<String> shared() {
        return status.equals("ACTIVE") ? dataTypes : Set.of();
    }

    ModelConnection connection(long version, Instant updatedAt, List<ModelConnection.Period> periods) {
        return new ModelConnection(
                id,
                name,
                source,
                destination,
                destinationAlias,
                dataTypes,
                proposedDataTypes,
                activationMode,
                historyPolicy,
                openFor,
                status,
                pendingUntil,
                refusedByDestination,
                periods,
                epoch,
                version,
                createdAt,
                updatedAt);
    }
}
