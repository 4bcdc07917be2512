package dev.connections.proofs.schedules;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.spi.OrganizationDirectory;
import dev.connections.spi.ShareTokenRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** All that a host lends to the services, and how the host itself writes to its stores. */
record Ports(
        ConnectionRepository connections,
        OrganizationDirectory directory,
        ConsentSource consents,
        ShareTokenRepository tokens,
        Writes writes) {

    /** What only the host itself does; each is one step of its own. */
    interface Writes {

        /** Records what a person says. */
        void record(Statement statement);

        /** Gives an alias to an organization. */
        void move(Alias alias, OrganizationId organization);
    }

    /** These ports, each call of which is one step. */
    Ports inSteps(Steps steps) {
        Around one = (name, method, real, arguments) -> steps.step(name, () -> called(method, real, arguments));
        return around(one);
    }

    /** These ports, with something around each call. */
    Ports around(Around around) {
        return new Ports(
                around(around, ConnectionRepository.class, "connections", connections),
                around(around, OrganizationDirectory.class, "directory", directory),
                around(around, ConsentSource.class, "consents", consents),
                around(around, ShareTokenRepository.class, "tokens", tokens),
                around(around, Writes.class, "host", writes));
    }

    /** The port of a call that is named so. */
    Object named(String call) {
        return switch (call.substring(0, call.indexOf('.'))) {
            case "connections" -> connections;
            case "directory" -> directory;
            case "consents" -> consents;
            case "tokens" -> tokens;
            default -> writes;
        };
    }

    private static <T> T around(Around around, Class<T> port, String name, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> around.call(name + "." + method.getName(), method, real, arguments)));
    }

    static Object called(Method method, Object real, Object[] arguments) throws Exception {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception failure ? failure : thrown;
        }
    }

    /** What happens around a call of a port. */
    interface Around {

        /** Answers for the port, with or without calling it. */
        Object call(String name, Method method, Object real, Object[] arguments) throws Exception;

        /** One call, to be told apart from others: its name and what was asked. */
        static String key(String name, Object[] arguments) {
            return name + Arrays.toString(arguments);
        }
    }
}
