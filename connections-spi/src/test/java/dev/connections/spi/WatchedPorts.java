package dev.connections.spi;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.contract.Adapters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Adapters that remember all that is handed to them. */
final class WatchedPorts implements Adapters {

    private final Adapters real;
    private final Set<Object> handed = new LinkedHashSet<>();

    WatchedPorts(Adapters real) {
        this.real = real;
    }

    Set<Object> handed() {
        return handed;
    }

    private <T> T watched(Class<T> port, T adapter) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    handed.addAll(Arrays.asList(arguments));
                    try {
                        return method.invoke(adapter, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    @Override
    public ConnectionRepository repository() {
        return watched(ConnectionRepository.class, real.repository());
    }

    @Override
    public OrganizationDirectory directory() {
        return watched(OrganizationDirectory.class, real.directory());
    }

    @Override
    public ConsentSource consents() {
        return watched(ConsentSource.class, real.consents());
    }

    @Override
    public ShareTokenRepository shareTokens() {
        return watched(ShareTokenRepository.class, real.shareTokens());
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
}
