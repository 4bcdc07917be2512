package dev.connections.contract;

import dev.connections.Alias;
import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Change;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.OrganizationDirectory;
import dev.connections.spi.Position;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.spi.TokenQuery;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Every method of every port, to say around which call something happens. */
@SuppressWarnings("ImmutableEnumChecker")
public enum PortMethod {
    INSERT(ConnectionRepository.class, "insert", Change.class),
    COMMIT(ConnectionRepository.class, "commit", Change.class),
    FIND_BY_ID(ConnectionRepository.class, "find", ConnectionId.class),
    FIND_BY_FLOW(ConnectionRepository.class, "find", Flow.class),
    LIST(ConnectionRepository.class, "list", ConnectionQuery.class),
    ALL(ConnectionRepository.class, "all", Position.class, int.class),
    DUE(ConnectionRepository.class, "due", Instant.class, Position.class, int.class),
    EVENTS(ConnectionRepository.class, "events", ConnectionId.class, long.class, int.class),
    STATEMENTS(ConsentSource.class, "statements", ConsentQuestion.class),
    FIND_BY_ALIAS(OrganizationDirectory.class, "find", Alias.class),
    EXISTS(OrganizationDirectory.class, "exists", OrganizationId.class),
    INSERT_TOKEN(ShareTokenRepository.class, "insert", TokenChange.class),
    CLAIM(ShareTokenRepository.class, "claim", TokenChange.class),
    FINISH(ShareTokenRepository.class, "finish", TokenChange.class),
    FIND_TOKEN_BY_ID(ShareTokenRepository.class, "find", TokenId.class),
    FIND_TOKEN_BY_DIGEST(ShareTokenRepository.class, "find", TokenDigest.class),
    LIST_TOKENS(ShareTokenRepository.class, "list", TokenQuery.class),
    DUE_TOKENS(ShareTokenRepository.class, "due", Instant.class, Position.class, int.class),
    TOKEN_EVENTS(ShareTokenRepository.class, "events", TokenId.class),
    PURGE(ShareTokenRepository.class, "purge", Instant.class, int.class);

    private static final Set<PortMethod> WRITES = EnumSet.of(INSERT, COMMIT, INSERT_TOKEN, CLAIM, FINISH, PURGE);

    private final Method method;

    PortMethod(Class<?> port, String name, Class<?>... parameters) {
        try {
            this.method = port.getMethod(name, parameters);
        } catch (NoSuchMethodException renamed) {
            throw new LinkageError(name, renamed);
        }
    }

    /** {@return the method, of the port's interface} */
    public Method method() {
        return method;
    }

    String port() {
        return method.getDeclaringClass().getSimpleName();
    }

    boolean writes() {
        return WRITES.contains(this);
    }
}
