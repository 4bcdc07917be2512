package dev.connections.contract;

import dev.connections.Alias;
import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.TokenId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.InsertResult;
import dev.connections.spi.OrganizationDirectory;
import dev.connections.spi.Position;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Adapters whose every call goes through an interception: for a host's tests of what its own code does when a store
 * fails, is late, or changes between two calls.
 *
 * <pre>{@code
 * Adapters away = new InterceptedAdapters(adapters, Interception.answering(PortMethod.STATEMENTS, () -> {
 *     throw new IllegalStateException("the database is away");
 * }));
 * }</pre>
 *
 * @param real what is called; what the host itself puts in is not intercepted
 * @param interception what happens around each call
 */
public record InterceptedAdapters(Adapters real, Interception interception) implements Adapters {

    @SuppressWarnings("unchecked")
    private <T> T around(PortMethod method, Supplier<T> call, Object... question) {
        return (T) interception.around(method, List.of(question), call);
    }

    @Override
    public ConnectionRepository repository() {
        return new Repository(real.repository());
    }

    @Override
    public OrganizationDirectory directory() {
        return new Directory(real.directory());
    }

    @Override
    public ConsentSource consents() {
        return question -> around(PortMethod.STATEMENTS, () -> real.consents().statements(question), question);
    }

    @Override
    public ShareTokenRepository shareTokens() {
        return new Tokens(real.shareTokens());
    }

    @Override
    public void register(OrganizationId organization) {
        real.register(organization);
    }

    @Override
    public void register(OrganizationId organization, Alias alias) {
        real.register(organization, alias);
    }

    @Override
    public void record(Statement statement) {
        real.record(statement);
    }

    private final class Directory implements OrganizationDirectory {

        private final OrganizationDirectory directory;

        private Directory(OrganizationDirectory directory) {
            this.directory = directory;
        }

        @Override
        public Optional<OrganizationId> find(Alias alias) {
            return around(PortMethod.FIND_BY_ALIAS, () -> directory.find(alias), alias);
        }

        @Override
        public boolean exists(OrganizationId organization) {
            return around(PortMethod.EXISTS, () -> directory.exists(organization), organization);
        }
    }

    private final class Repository implements ConnectionRepository {

        private final ConnectionRepository repository;

        private Repository(ConnectionRepository repository) {
            this.repository = repository;
        }

        @Override
        public InsertResult insert(Change created) {
            return around(PortMethod.INSERT, () -> repository.insert(created), created);
        }

        @Override
        public CommitResult commit(Change change) {
            return around(PortMethod.COMMIT, () -> repository.commit(change), change);
        }

        @Override
        public Optional<Connection> find(ConnectionId id) {
            return around(PortMethod.FIND_BY_ID, () -> repository.find(id), id);
        }

        @Override
        public Optional<Connection> find(Flow flow) {
            return around(PortMethod.FIND_BY_FLOW, () -> repository.find(flow), flow);
        }

        @Override
        public List<Connection> list(ConnectionQuery query) {
            return around(PortMethod.LIST, () -> repository.list(query), query);
        }

        @Override
        public List<Connection> all(Position after, int limit) {
            return around(PortMethod.ALL, () -> repository.all(after, limit), after, limit);
        }

        @Override
        public List<Connection> due(Instant now, Position after, int limit) {
            return around(PortMethod.DUE, () -> repository.due(now, after, limit), now, after, limit);
        }

        @Override
        public List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit) {
            return around(
                    PortMethod.EVENTS, () -> repository.events(id, afterSequence, limit), id, afterSequence, limit);
        }
    }

    private final class Tokens implements ShareTokenRepository {

        private final ShareTokenRepository tokens;

        private Tokens(ShareTokenRepository tokens) {
            this.tokens = tokens;
        }

        @Override
        public CommitResult insert(TokenChange issued) {
            return around(PortMethod.INSERT_TOKEN, () -> tokens.insert(issued), issued);
        }

        @Override
        public CommitResult claim(TokenChange claimed) {
            return around(PortMethod.CLAIM, () -> tokens.claim(claimed), claimed);
        }

        @Override
        public CommitResult finish(TokenChange finished) {
            return around(PortMethod.FINISH, () -> tokens.finish(finished), finished);
        }

        @Override
        public Optional<ShareToken> find(TokenId id) {
            return around(PortMethod.FIND_TOKEN_BY_ID, () -> tokens.find(id), id);
        }

        @Override
        public Optional<ShareToken> find(TokenDigest digest) {
            return around(PortMethod.FIND_TOKEN_BY_DIGEST, () -> tokens.find(digest), digest);
        }

        @Override
        public List<ShareToken> list(TokenQuery query) {
            return around(PortMethod.LIST_TOKENS, () -> tokens.list(query), query);
        }

        @Override
        public List<ShareToken> due(Instant now, Position after, int limit) {
            return around(PortMethod.DUE_TOKENS, () -> tokens.due(now, after, limit), now, after, limit);
        }

        @Override
        public List<TokenEvent> events(TokenId id) {
            return around(PortMethod.TOKEN_EVENTS, () -> tokens.events(id), id);
        }

        @Override
        public int purge(Instant overSince, int limit) {
            return around(PortMethod.PURGE, () -> tokens.purge(overSince, limit), overSince, limit);
        }
    }
}
