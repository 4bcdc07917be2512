package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contract.Adapters;
import dev.connections.contract.ConnectionRepositoryContract;
import dev.connections.contract.ConnectionsContract;
import dev.connections.contract.ConsentSourceContract;
import dev.connections.contract.HostileTextContract;
import dev.connections.contract.OrganizationDirectoryContract;
import dev.connections.contract.ShareTokenRepositoryContract;
import dev.connections.contract.ShareTokensContract;
import dev.connections.contract.SharingContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the tests of a contract over adapters that a test wants to see fail. */
record ContractRun(Class<?> contract, Supplier<?> host) {

    static ContractRun ofRepository(Supplier<Adapters> adapters) {
        return new ContractRun(ConnectionRepositoryContract.class, () -> new ConnectionRepositoryContract() {
            @Override
            protected Adapters freshAdapters() {
                return adapters.get();
            }
        });
    }

    static ContractRun ofShareTokenRepository(Supplier<Adapters> adapters) {
        return new ContractRun(ShareTokenRepositoryContract.class, () -> new ShareTokenRepositoryContract() {
            @Override
            protected Adapters freshAdapters() {
                return adapters.get();
            }
        });
    }

    static ContractRun ofConsents(Supplier<Adapters> adapters) {
        return new ContractRun(ConsentSourceContract.class, () -> new ConsentSourceContract() {
            @Override
            protected Adapters freshAdapters() {
                return adapters.get();
            }
        });
    }

    static ContractRun ofDirectory(Supplier<Adapters> adapters) {
        return new ContractRun(OrganizationDirectoryContract.class, () -> new OrganizationDirectoryContract() {
            @Override
            protected Adapters freshAdapters() {
                return adapters.get();
            }
        });
    }

    static ContractRun ofConnections(Supplier<Adapters> adapters) {
        return new ContractRun(ConnectionsContract.class, () -> new ConnectionsContract() {
            @Override
            protected Adapters freshAdapters() {
                return adapters.get();
            }
        });
    }

    static ContractRun ofSharing(Supplier<Adapters> adapters) {
        return new ContractRun(SharingContract.class, () -> new SharingContract() {
            @Override
            protected Adapters freshAdapters() {
                return adapters.get();
            }
        });
    }

    static ContractRun ofShareTokens(Supplier<Adapters> adapters) {
        return new ContractRun(ShareTokensContract.class, () -> new ShareTokensContract() {
            @Override
            protected Adapters freshAdapters() {
                return adapters.get();
            }
        });
    }

    static ContractRun ofHostileText(Supplier<Adapters> adapters) {
        return new ContractRun(HostileTextContract.class, () -> new HostileTextContract() {
            @Override
            protected Adapters freshAdapters() {
                return adapters.get();
            }
        });
    }

    static List<ContractRun> ofAll(Supplier<Adapters> adapters) {
        return List.of(
                ofRepository(adapters),
                ofShareTokenRepository(adapters),
                ofConsents(adapters),
                ofDirectory(adapters),
                ofConnections(adapters),
                ofSharing(adapters),
                ofShareTokens(adapters),
                ofHostileText(adapters));
    }

    /** Every test of the contract, by name. */
    List<Method> tests() {
        return methods()
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private Stream<Method> methods() {
        return Stream.concat(
                        Stream.<Class<?>>iterate(contract, type -> type != Object.class, Class::getSuperclass)
                                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())),
                        Arrays.stream(contract.getMethods()))
                .distinct();
    }

    /** What became of each test: nothing, or what it threw. */
    Map<String, Optional<Throwable>> runAll() {
        return run(test -> true);
    }

    /** What became of some of the tests. */
    Map<String, Optional<Throwable>> run(Predicate<Method> wanted) {
        Map<String, Optional<Throwable>> results = new LinkedHashMap<>();
        tests().stream().filter(wanted).forEach(test -> results.put(test.getName(), run(test)));
        return results;
    }

    /** Whether the test of that name passes. */
    boolean passes(String name) {
        List<Method> named =
                tests().stream().filter(test -> test.getName().equals(name)).toList();
        assertThat(named).as(name).hasSize(1);
        return run(named.get(0)).isEmpty();
    }

    private Optional<Throwable> run(Method test) {
        Object instance = host.get();
        methods()
                .filter(method -> method.isAnnotationPresent(BeforeEach.class))
                .forEach(before -> invoke(before, instance).ifPresent(thrown -> {
                    throw new IllegalStateException(thrown);
                }));
        return invoke(test, instance);
    }

    private static Optional<Throwable> invoke(Method method, Object instance) {
        try {
            method.setAccessible(true);
            method.invoke(instance);
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            return Optional.of(thrown.getCause());
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }
}
