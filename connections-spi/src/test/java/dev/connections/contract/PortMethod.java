package dev.connections.contract;

import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.OrganizationDirectory;
import dev.connections.spi.ShareTokenRepository;
import java.util.EnumSet;
import java.util.Set;

/** Every method of every port, to say around which call something happens. */
public enum PortMethod {
    INSERT(ConnectionRepository.class),
    COMMIT(ConnectionRepository.class),
    FIND_BY_ID(ConnectionRepository.class),
    FIND_BY_FLOW(ConnectionRepository.class),
    LIST(ConnectionRepository.class),
    ALL(ConnectionRepository.class),
    DUE(ConnectionRepository.class),
    EVENTS(ConnectionRepository.class),
    STATEMENTS(ConsentSource.class),
    FIND_BY_ALIAS(OrganizationDirectory.class),
    EXISTS(OrganizationDirectory.class),
    INSERT_TOKEN(ShareTokenRepository.class),
    CLAIM(ShareTokenRepository.class),
    FINISH(ShareTokenRepository.class),
    FIND_TOKEN_BY_ID(ShareTokenRepository.class),
    FIND_TOKEN_BY_DIGEST(ShareTokenRepository.class),
    LIST_TOKENS(ShareTokenRepository.class),
    DUE_TOKENS(ShareTokenRepository.class),
    TOKEN_EVENTS(ShareTokenRepository.class),
    PURGE(ShareTokenRepository.class);

    private static final Set<PortMethod> WRITES = EnumSet.of(INSERT, COMMIT, INSERT_TOKEN, CLAIM, FINISH, PURGE);

    private final Class<?> port;

    PortMethod(Class<?> port) {
        this.port = port;
    }

    String port() {
        return port.getSimpleName();
    }

    boolean writes() {
        return WRITES.contains(this);
    }
}
