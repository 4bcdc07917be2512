package dev.connections.service;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.sharing.Batch;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Gate;
import dev.connections.sharing.Reason;
import dev.connections.sharing.SharingPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides items. The connection is read, then the statements, then the connection once more: two stores give no common
 * snapshot, and only if the connection is the same before and after was there an instant at which both held.
 */
final class Deliberation {

    private static final Logger LOG = LoggerFactory.getLogger(Sharing.class);
    private static final int ATTEMPTS = 3;

    private final CheckedRepository repository;
    private final ConsentReader consents;
    private final SharingPolicy policy;
    private final InstantSource clock;

    Deliberation(CheckedRepository repository, ConsentReader consents, SharingPolicy policy, InstantSource clock) {
        this.repository = repository;
        this.consents = consents;
        this.policy = policy;
        this.clock = clock;
    }

    List<Decision> decide(Flow flow, List<Item> items) {
        Optional<Connection> found;
        try {
            found = repository.find(flow);
        } catch (PortFailedException failed) {
            LOG.warn("{}: the items concerned are indeterminate", failed.getMessage());
            return withoutConnection(Reason.CONNECTION_UNAVAILABLE, items);
        }
        return found.map(connection -> decide(connection, items, 1))
                .orElseGet(() -> withoutConnection(Reason.NO_CONNECTION, items));
    }

    /**
     * Reads the clock after the connection: an earlier instant could meet a grant that had lapsed before it was active.
     */
    private List<Decision> decide(Connection connection, List<Item> items, int attempt) {
        return confirm(connection, decideOnce(connection, items, clock.instant()), items, attempt);
    }

    /** Takes the second look, without which no permit leaves; decides afresh if the connection has changed. */
    private List<Decision> confirm(Connection connection, List<Decision> decisions, List<Item> items, int attempt) {
        if (!permitsAny(decisions)) {
            return decisions;
        }
        Optional<Connection> again;
        try {
            again = repository.find(connection.flow());
        } catch (PortFailedException failed) {
            LOG.warn("{}: what would be permitted is indeterminate", failed.getMessage());
            return insteadOfPermits(Reason.CONNECTION_UNAVAILABLE, decisions);
        }
        if (again.equals(Optional.of(connection))) {
            return decisions;
        }
        if (attempt == ATTEMPTS) {
            return insteadOfPermits(Reason.CONNECTION_CHANGED, decisions);
        }
        return again.map(changed -> decide(changed, items, attempt + 1))
                .orElseGet(() -> withoutConnection(Reason.NO_CONNECTION, items));
    }

    private static boolean permitsAny(List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision.isPermit()) {
                return true;
            }
        }
        return false;
    }

    private List<Decision> decideOnce(Connection connection, List<Item> items, Instant now) {
        Batch batch = policy.batch(Gate.of(connection), items, now);
        return batch.decisions(consents.read(connection.source(), Set.of(connection.destination()), batch.subjects()));
    }

    /**
     * Decides one item for each of a source's connections, read at this instant, with one question on its subject's
     * consent; a connection that has changed since then is decided afresh.
     */
    List<Decision> decideEach(OrganizationId source, List<Connection> connections, Item item, Instant now) {
        List<Batch> batches = connections.stream()
                .map(connection -> policy.batch(Gate.of(connection), List.of(item), now))
                .toList();
        Set<OrganizationId> destinations = IntStream.range(0, batches.size())
                .filter(i -> !batches.get(i).subjects().isEmpty())
                .mapToObj(i -> connections.get(i).destination())
                .collect(Collectors.toSet());
        Set<SubjectId> subjects =
                destinations.isEmpty() ? Set.of() : item.subject().stream().collect(Collectors.toSet());
        Map<SubjectId, List<Statement>> statements = consents.read(source, destinations, subjects);
        return IntStream.range(0, batches.size())
                .mapToObj(i -> decideOne(connections.get(i), item, batches.get(i), statements, now))
                .toList();
    }

    private Decision decideOne(
            Connection connection, Item item, Batch batch, Map<SubjectId, List<Statement>> statements, Instant now) {
        return connection.updatedAt().isAfter(now)
                ? decide(connection.flow(), List.of(item)).get(0)
                : confirm(connection, batch.decisions(statements), List.of(item), 1)
                        .get(0);
    }

    private List<Decision> withoutConnection(Reason reason, List<Item> items) {
        Instant now = clock.instant();
        return items.stream()
                .map(item -> Decision.withoutConnection(reason, item, now))
                .toList();
    }

    private static List<Decision> insteadOfPermits(Reason reason, List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> decision.isPermit() ? decision.insteadOfPermit(reason) : decision)
                .toList();
    }
}
