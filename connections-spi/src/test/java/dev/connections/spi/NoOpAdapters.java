package dev.connections.spi;

import dev.connections.Alias;
import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.contract.Adapters;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adapters that say yes and keep nothing. */
record NoOpAdapters(boolean everyoneExists) implements Adapters {

    @Override
    public ConnectionRepository repository() {
        return new NoOpRepository();
    }

    @Override
    public OrganizationDirectory directory() {
        return new OrganizationDirectory() {
            @Override
            public Optional<OrganizationId> find(Alias alias) {
                return Optional.empty();
            }

            @Override
            public boolean exists(OrganizationId organization) {
                return everyoneExists;
            }
        };
    }

    @Override
    public ConsentSource consents() {
        return question ->
                question.subjects().stream().collect(Collectors.toMap(Function.identity(), subject -> List.of()));
    }

    @Override
    public ShareTokenRepository shareTokens() {
        return new NoOpShareTokens();
    }

    @Override
    public void register(OrganizationId organization) {}

    @Override
    public void register(OrganizationId organization, Alias alias) {}

    @Override
    public void record(Statement statement) {}

    private static final class NoOpRepository implements ConnectionRepository {

        @Override
        public InsertResult insert(Change created) {
            return new InsertResult.Inserted();
        }

        @Override
        public CommitResult commit(Change change) {
            return CommitResult.COMMITTED;
        }

        @Override
        public Optional<Connection> find(ConnectionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Connection> find(Flow flow) {
            return Optional.empty();
        }

        @Override
        public List<Connection> list(ConnectionQuery query) {
            return List.of();
        }

        @Override
        public List<Connection> all(Position after, int limit) {
            return List.of();
        }

        @Override
        public List<Connection> due(Instant now, Position after, int limit) {
            return List.of();
        }

        @Override
        public List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit) {
            return List.of();
        }
    }
}
