package dev.connections.service;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.sharing.Decision;
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
        if (decisions.stream().noneMatch(Decision::isPermit)) {
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

    private List<Decision> decideOnce(Connection connection, List<Item> items, Instant now) {
        List<Optional<Reason>> failures = items.stream()
                .map(item -> policy.failureBeforeConsent(connection, item, now))
                .toList();
        Set<SubjectId> subjects = IntStream.range(0, items.size())
                .filter(i -> failures.get(i).isEmpty())
                .boxed()
                .flatMap(i -> items.get(i).subject().stream())
                .collect(Collectors.toSet());
        Map<SubjectId, List<Statement>> statements =
                consents.read(connection.source(), Set.of(connection.destination()), subjects);
        return IntStream.range(0, items.size())
                .mapToObj(i -> decide(failures.get(i), connection, items.get(i), statements, now))
                .toList();
    }

    /**
     * Decides one item for each of a source's connections, read at this instant, with one question on its subject's
     * consent; a connection that has changed since then is decided afresh.
     */
    List<Decision> decideEach(OrganizationId source, List<Connection> connections, Item item, Instant now) {
        Set<OrganizationId> destinations = connections.stream()
                .filter(connection ->
                        policy.failureBeforeConsent(connection, item, now).isEmpty())
                .map(Connection::destination)
                .collect(Collectors.toSet());
        Set<SubjectId> subjects =
                destinations.isEmpty() ? Set.of() : item.subject().stream().collect(Collectors.toSet());
        Map<SubjectId, List<Statement>> statements = consents.read(source, destinations, subjects);
        return connections.stream()
                .map(connection -> decideOne(connection, item, statements, now))
                .toList();
    }

    private Decision decideOne(
            Connection connection, Item item, Map<SubjectId, List<Statement>> statements, Instant now) {
        if (connection.updatedAt().isAfter(now)) {
            return decide(connection.flow(), List.of(item)).get(0);
        }
        Optional<Reason> failure = policy.failureBeforeConsent(connection, item, now);
        Decision decision = decide(failure, connection, item, statements, now);
        return confirm(connection, List.of(decision), List.of(item), 1).get(0);
    }

    /**
     * Decides on statements that have been read, in time and about the question; who has no entry could not be read.
     */
    private Decision decide(
            Optional<Reason> failure,
            Connection connection,
            Item item,
            Map<SubjectId, List<Statement>> statements,
            Instant now) {
        if (failure.isPresent()) {
            return Decision.withoutConsent(failure.get(), connection, item, now);
        }
        return item.subject()
                .flatMap(subject -> Optional.ofNullable(statements.get(subject)))
                .map(said -> policy.decision(connection, item, said, now))
                .orElseGet(() -> Decision.withoutConsent(Reason.CONSENT_UNAVAILABLE, connection, item, now));
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
