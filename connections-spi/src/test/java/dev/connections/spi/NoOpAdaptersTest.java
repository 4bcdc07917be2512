package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contract.Adapters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The contracts are able to fail: over adapters that keep nothing, each of their tests does. */
class NoOpAdaptersTest {

    @Test
    void every_contract_test_fails_over_adapters_that_keep_nothing() {
        for (boolean everyoneExists : List.of(true, false)) {
            for (ContractRun run : ContractRun.ofAll(() -> new NoOpAdapters(everyoneExists))) {
                Map<String, Optional<Throwable>> results = run.runAll();
                assertThat(results).isNotEmpty();
                assertThat(results.keySet().stream().filter(test -> didNotFail(results.get(test))))
                        .as("%s, everyone exists: %s", run.contract().getSimpleName(), everyoneExists)
                        .isEmpty();
            }
        }
    }

    private static boolean didNotFail(Optional<Throwable> thrown) {
        return thrown.isEmpty() || thrown.get() instanceof TestAbortedException;
    }

    @Test
    void no_contract_test_can_be_skipped() {
        for (ContractRun run : ContractRun.ofAll(() -> new NoOpAdapters(true))) {
            assertThat(run.contract()).isAbstract().isPublic();
            assertThat(run.contract().isAnnotationPresent(Disabled.class)).isFalse();
            for (Method test : run.tests()) {
                assertThat(Modifier.isPrivate(test.getModifiers()) || Modifier.isStatic(test.getModifiers()))
                        .as(test.getName())
                        .isFalse();
                assertThat(test.getParameterCount()).as(test.getName()).isZero();
                assertThat(test.getReturnType()).as(test.getName()).isEqualTo(void.class);
                assertThat(test.getAnnotations())
                        .extracting(annotation -> annotation.annotationType().getSimpleName())
                        .isSubsetOf("Test", "Tag", "Tags", "SuppressWarnings");
            }
        }
    }

    @Test
    void no_contract_assumes_anything_or_is_switched_off() {
        assertThat(contractClasses())
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(constantsOf(file))
                        .doesNotContainPattern(
                                "Assumptions|TestAbortedException|TestSkippedException|IncompleteExecution")
                        .doesNotContainPattern(
                                "junit/jupiter/api/(?:Disabled|condition|extension)|junit/jupiter/params"));
    }

    @Test
    void no_contract_uses_more_than_jupiter_assertj_and_the_test_jar_of_core() {
        assertThat(contractClasses())
                .filteredOn(file -> constantsOf(file).contains("net/jqwik"))
                .allSatisfy(file -> assertThat(file).hasFileName("PortsDomain.class"));
        assertThat(contractClasses())
                .filteredOn(file -> constantsOf(file).contains("dev/connections/testing"))
                .extracting(file -> file.getFileName().toString().replaceAll("(?:\\$.*)?\\.class", ""))
                .containsOnly(
                        "HostileTextContract",
                        "PortsDomain",
                        "ServicesUnderTest",
                        "SharingInTrouble",
                        "TokenServicesUnderTest");
    }

    private static String constantsOf(Path classFile) {
        try {
            return Files.readString(classFile, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_contract_is_run_here() {
        assertThat(ContractRun.ofAll(() -> new NoOpAdapters(true)))
                .extracting(run -> run.contract().getSimpleName() + ".class")
                .containsExactlyInAnyOrderElementsOf(contractClasses().stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("\\w+Contract\\.class"))
                        .toList());
    }

    private static List<Path> contractClasses() {
        try {
            URI uri = Optional.ofNullable(Adapters.class.getResource("Adapters.class"))
                    .orElseThrow()
                    .toURI();
            try (Stream<Path> files = Files.list(Path.of(uri).resolveSibling("."))) {
                return files.filter(file -> file.toString().endsWith(".class")).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
