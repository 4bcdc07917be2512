package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contract.ConnectionsContract;
import dev.connections.contract.Fault;
import dev.connections.contract.FaultKind;
import dev.connections.contract.PortMethod;
import dev.connections.contract.ShareTokensContract;
import dev.connections.contract.SharingContract;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No method of a port is forgotten by the faults, and no kind of fault at a method whose answer it applies to. */
class FaultsTest {

    private static final Set<FaultKind> OF_ROWS =
            EnumSet.of(FaultKind.DUPLICATE_ROWS, FaultKind.TRUNCATED, FaultKind.MUTATED_LATER);

    /** An organization that an alias does not belong to is believed. */
    private static final Set<PortMethod> NAMING_WHAT_NOTHING_CONTRADICTS = EnumSet.of(PortMethod.FIND_BY_ALIAS);

    /** Elsewhere, nothing tells an old answer from a true one. */
    private static final Set<PortMethod> LOOKED_AT_TWICE = EnumSet.of(PortMethod.FIND_BY_FLOW, PortMethod.FIND_BY_ID);

    @Test
    @Tag("promise-21")
    void every_method_of_every_port_is_one_that_faults_are_injected_at() throws Exception {
        List<Method> declared = ports().stream()
                .flatMap(port -> Arrays.stream(port.getDeclaredMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();

        assertThat(ports())
                .containsExactlyInAnyOrder(
                        ConnectionRepository.class,
                        ConsentSource.class,
                        OrganizationDirectory.class,
                        ShareTokenRepository.class);
        assertThat(Arrays.stream(PortMethod.values()).map(PortMethod::method))
                .containsExactlyInAnyOrderElementsOf(declared);
        assertThat(injectedAt()).containsExactlyInAnyOrder(PortMethod.values());
    }

    /** The methods of which the contracts' tables of faults require that they inject faults there. */
    private static Set<PortMethod> injectedAt() {
        return Stream.of(
                        ConnectionsContract.COMMANDS_FAIL_AT,
                        SharingContract.DECISIONS_FAIL_AT,
                        SharingContract.SNAPSHOTS_FAIL_AT,
                        ShareTokensContract.TOKENS_FAIL_AT)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> ports() throws IOException, URISyntaxException {
        Path classes = Path.of(ConnectionRepository.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("dev/connections/spi"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .<Class<?>>map(FaultsTest::named)
                    .filter(type -> type.isInterface() && !type.isSealed())
                    .toList();
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName("dev.connections.spi." + file.substring(0, file.length() - ".class".length()));
        } catch (ClassNotFoundException missing) {
            throw new LinkageError(file, missing);
        }
    }

    @Test
    @Tag("promise-21")
    void every_kind_of_fault_happens_at_every_method_to_whose_answer_it_applies() {
        assertThat(FaultKind.values()).hasSize(13);
        for (PortMethod method : PortMethod.values()) {
            for (FaultKind kind : FaultKind.values()) {
                assertThat(Arrays.stream(Fault.values())
                                .anyMatch(fault -> fault.kind() == kind && fault.happensAt(method)))
                        .as("%s at %s", kind, method)
                        .isEqualTo(applies(kind, method));
            }
        }
    }

    private static boolean applies(FaultKind kind, PortMethod method) {
        Class<?> answer = method.method().getReturnType();
        boolean hasRows = answer == List.class || answer == Map.class;
        if (OF_ROWS.contains(kind)) {
            return hasRows;
        }
        return switch (kind) {
            case NULL_ELEMENT -> hasRows || answer == InsertResult.class;
            case WRONG_ID -> (hasRows || answer == Optional.class) && !NAMING_WHAT_NOTHING_CONTRADICTS.contains(method);
            case STALE -> answer == CommitResult.class || LOOKED_AT_TWICE.contains(method);
            default -> true;
        };
    }
}
