package dev.connections.contract;

import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.OrganizationDirectory;

/** Every method of every port. */
enum PortMethod {
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
    EXISTS(OrganizationDirectory.class);

    private final Class<?> port;

    PortMethod(Class<?> port) {
        this.port = port;
    }

    String port() {
        return port.getSimpleName();
    }

    boolean writes() {
        return this == INSERT || this == COMMIT;
    }
}
