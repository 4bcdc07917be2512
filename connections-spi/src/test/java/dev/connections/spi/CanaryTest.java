package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.TokenId;
import dev.connections.contract.Attempt;
import dev.connections.contract.FaultInjection;
import dev.connections.contract.FaultKind;
import dev.connections.contract.FaultyPorts;
import dev.connections.contract.FaultyRun;
import dev.connections.service.Connections;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import dev.connections.spi.CanaryOperation.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A person, a secret and free text go through every operation under every fault, and come out nowhere. */
class CanaryTest {

    private static CanaryStage staged(Consumer<CanaryStage> preparation) {
        CanaryStage stage = new CanaryStage();
        preparation.accept(stage);
        return stage;
    }

    private static FaultInjection<CanaryStage, Object> injection(CanaryOperation operation) {
        return injection(operation.preparation(), operation.call());
    }

    private static FaultInjection<CanaryStage, Object> injection(Consumer<CanaryStage> preparation, Call call) {
        return FaultInjection.of(name -> staged(preparation), (stage, faults) -> answer(call, stage, faults));
    }

    private static Object answer(Call call, CanaryStage stage, FaultyPorts faults) {
        return call.on(stage.desk(faults.over(stage.watched()), faults.stopwatch()), stage);
    }

    /** What has leaked in a run, and in the try after it. */
    private static List<String> leaks(FaultyRun<CanaryStage, Object> run) {
        run.stage();
        List<Attempt<?>> attempts = new ArrayList<>();
        List<String> spoken = Spoken.during(() -> {
            attempts.add(run.attempt());
            attempts.add(run.retry());
        });
        return attempts.stream()
                .flatMap(attempt -> Leaks.of(run.stage(), spoken, attempt).stream())
                .toList();
    }

    @Test
    void every_public_operation_of_the_services_is_among_them() {
        Set<String> there = Stream.of(Connections.class, Sharing.class, ShareTokens.class)
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !method.getName().equals("toString"))
                .map(CanaryTest::signature)
                .collect(Collectors.toSet());

        assertThat(CanaryOperation.ALL)
                .extracting(CanaryOperation::signature)
                .containsExactlyInAnyOrderElementsOf(there)
                .hasSizeGreaterThan(35);
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }

    @Test
    @Tag("promise-27")
    @Tag("promise-37")
    void nothing_comes_out_of_any_operation_under_any_fault() {
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        int runs = 0;
        for (CanaryOperation operation : CanaryOperation.ALL) {
            for (FaultyRun<CanaryStage, Object> run :
                    injection(operation).everywhere().toList()) {
                assertThat(leaks(run)).as("%s: %s", operation, run).isEmpty();
                kinds.add(run.fault().kind());
                runs++;
            }
        }
        assertThat(kinds).hasSize(FaultKind.values().length);
        assertThat(runs).isGreaterThan(1_000);
    }

    @Test
    @Tag("promise-37")
    void nothing_comes_out_of_any_operation_that_is_refused() {
        assertThat(CanaryRefusal.ALL).allSatisfy(refusal -> {
            CanaryStage stage = staged(refusal.preparation());
            List<Attempt<?>> attempts = new ArrayList<>();
            List<String> spoken = Spoken.during(() -> attempts.add(attempt(refusal.call(), stage)));

            assertThat(Leaks.of(stage, spoken, attempts.get(0))).isEmpty();
            assertThat(reason(attempts.get(0))).contains(refusal.reason());
            assertThat(spoken.stream().anyMatch(text -> text.contains("claimed by another redemption")))
                    .isEqualTo(refusal.reason() == RefusalReason.ALREADY_REDEEMED);
        });
        assertThat(CanaryRefusal.ALL).extracting(CanaryRefusal::reason).contains(RefusalReason.values());
    }

    private static Optional<RefusalReason> reason(Attempt<?> attempt) {
        return attempt.thrown()
                .filter(RefusedException.class::isInstance)
                .map(RefusedException.class::cast)
                .map(RefusedException::reason);
    }

    @Test
    @Tag("promise-37")
    void nothing_comes_out_of_any_operation_in_any_status() {
        List<Consumer<CanaryStage>> stages = List.of(
                CanaryStage::issued,
                CanaryStage::claimed,
                CanaryStage::completed,
                CanaryStage::failed,
                CanaryStage::abandoned,
                stage -> {
                    stage.claimed();
                    stage.deactivate();
                });
        int refused = 0;
        for (CanaryOperation operation : CanaryOperation.ALL) {
            for (Consumer<CanaryStage> preparation : stages) {
                CanaryStage stage = staged(preparation);
                List<Attempt<?>> attempts = new ArrayList<>();
                List<String> spoken = Spoken.during(() -> attempts.add(attempt(operation.call(), stage)));
                assertThat(Leaks.of(stage, spoken, attempts.get(0)))
                        .as("%s", operation)
                        .isEmpty();
                refused += reason(attempts.get(0)).isPresent() ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    private static Attempt<Object> attempt(Call call, CanaryStage stage) {
        try {
            Object answer = call.on(stage.desk(stage.watched(), System::nanoTime), stage);
            return new Attempt<>(Optional.of(answer), Optional.empty(), false);
        } catch (RuntimeException thrown) {
            return new Attempt<>(Optional.empty(), Optional.of(thrown), false);
        }
    }

    /** Prints what it must not. */
    private record Telltale(String text) {}

    /** A leak, and where it is to be found. */
    private record Planted(String where, Call leak) {}

    private static final List<Planted> PLANTED = List.of(
            new Planted(
                    "spoken",
                    (desk, stage) ->
                            said(() -> LoggerFactory.getLogger("host").info("about {}", CanaryStage.SUBJECT.value()))),
            new Planted(
                    "spoken",
                    (desk, stage) -> said(() -> LoggerFactory.getLogger("host")
                            .warn(
                                    "failed",
                                    new IllegalStateException(
                                            stage.token().secret().reveal())))),
            new Planted("spoken", (desk, stage) -> said(() -> System.out.println(CanaryStage.NAME))),
            new Planted("spoken", (desk, stage) -> said(() -> System.err.println(bits(stage)))),
            new Planted("thrown", (desk, stage) -> thrown(new IllegalStateException(CanaryStage.REDEMPTION.value()))),
            new Planted(
                    "thrown",
                    (desk, stage) ->
                            thrown(new IllegalStateException("failed", new IOException(CanaryStage.REASON.value())))),
            new Planted("thrown", (desk, stage) -> thrown(suppressing(new IOException(CanaryStage.PRINCIPAL)))),
            new Planted("answered", (desk, stage) -> new Telltale(CanaryStage.ALIAS)),
            new Planted(
                    "answered",
                    (desk, stage) ->
                            List.of(new Telltale(stage.token().secret().digest().value()))),
            new Planted(
                    "a secret in what is handed to a port",
                    (desk, stage) -> stage.watched().shareTokens().find(TokenId.of(bits(stage)))),
            new Planted(
                    "an event holds",
                    (desk, stage) ->
                            desk.connections().rename(CanaryStage.SOURCE, stage.id(), CanaryStage.SUBJECT.value())));

    private static String bits(CanaryStage stage) {
        return stage.token().secret().reveal().substring("cnsx_".length());
    }

    private static Object said(Runnable saying) {
        saying.run();
        return "said";
    }

    private static Object thrown(RuntimeException thrown) {
        throw thrown;
    }

    private static RuntimeException suppressing(Exception other) {
        RuntimeException failed = new IllegalStateException("failed");
        failed.addSuppressed(other);
        return failed;
    }

    @Test
    void whatever_comes_out_is_found() {
        for (Planted planted : PLANTED) {
            CanaryStage stage = staged(CanaryStage::issued);
            List<Attempt<?>> attempts = new ArrayList<>();
            List<String> spoken = Spoken.during(() -> attempts.add(attempt(planted.leak(), stage)));
            assertThat(Leaks.of(stage, spoken, attempts.get(0)))
                    .as("planted %s", PLANTED.indexOf(planted))
                    .anyMatch(leak -> leak.startsWith(planted.where()));
        }
    }

    @Test
    @Tag("promise-37")
    void nothing_in_the_library_speaks_but_through_slf4j() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("connections-core", "connections-spi", "connections-inmemory")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources)
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(read(file))
                        .doesNotContain(
                                "System.out",
                                "System.err",
                                "System.getLogger",
                                "java.util.logging",
                                "printStackTrace"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
