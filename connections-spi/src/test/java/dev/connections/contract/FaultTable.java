package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.contract.Fault.Verdict;
import dev.connections.lifecycle.Connection;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One operation, with every fault at every call that it makes, each followed by a healthy try. */
final class FaultTable {

    private static final Set<RefusalReason> DONE_ALREADY =
            EnumSet.of(RefusalReason.DUPLICATE, RefusalReason.WRONG_STATUS);

    private static final Set<Operation> ASKING_ONCE =
            EnumSet.of(Operation.ACTIVATE_SEEN, Operation.SWEEP, Operation.SHOW, Operation.HISTORY);

    private static final Set<Operation> LEAVING_OUT = EnumSet.of(Operation.FILTER, Operation.PERMITS);

    private final Operation operation;
    private final ServiceTests tests;
    private final FaultInjection<Scene, String> injection;
    private final String answer;
    private final List<PortMethod> calls;

    FaultTable(Operation operation, ServiceTests tests) {
        this.operation = operation;
        this.tests = tests;
        this.injection = FaultInjection.of(this::prepared, this::run);
        this.answer = injection.answer();
        this.calls = injection.calls();
        assertThat(answer).isNotEqualTo(nothing());
        assertThat(injection.stage().recorded()).isPresent();
    }

    private Scene prepared(String name) {
        Scene scene = tests.scene(operation + "-" + name);
        operation.prepare(scene);
        return scene;
    }

    private String run(Scene scene, FaultyPorts faults) {
        faults.use(scene.stopwatch);
        return operation.run(scene, faults);
    }

    List<PortMethod> calls() {
        return calls;
    }

    /** Tries every fault, and answers how many there were. */
    int checkEveryFault() {
        List<FaultyRun<Scene, String>> runs = injection.everywhere().toList();
        runs.forEach(this::check);
        return runs.size();
    }

    private void check(FaultyRun<Scene, String> run) {
        String row = operation + ": " + run;
        Verdict verdict = run.fault().at(run.method()).orElseThrow();
        Scene scene = run.stage();
        Optional<Connection> before = scene.recorded();
        Attempt<String> attempt = run.attempt();

        assertThat(attempt.interrupted()).as(row).isEqualTo(run.fault().interrupts());
        if (isNotTriedAgain(run)) {
            assertNotTriedAgain(row, attempt);
        } else if (verdict == Verdict.HARMLESS || isDoneBefore(run.index())) {
            assertThat(attempt.answer()).as(row).contains(answer);
        } else {
            assertNothingPretended(row, attempt, verdict, run.method());
            boolean changed = run.method().writes() && run.carriedOut();
            assertThat(scene.recorded().equals(before)).as(row).isEqualTo(!changed);
        }
        scene.assertWhole();
        assertHealthyAgain(row, scene, run.retry());
    }

    /** Being told that another was faster, or what is newer than what is there, is not made good by another try. */
    private boolean isNotTriedAgain(FaultyRun<Scene, String> run) {
        return run.fault().kind() == FaultKind.STALE && ASKING_ONCE.contains(operation);
    }

    private void assertNotTriedAgain(String row, Attempt<String> attempt) {
        switch (operation) {
            case SWEEP -> assertThat(attempt.answer()).as(row).contains(nothing());
            case SHOW -> assertThat(attempt.answer()).as(row).contains(answer.replace("#2", "#3"));
            case HISTORY -> assertThat(attempt.thrown()).as(row).containsInstanceOf(PortFailedException.class);
            default -> assertThat(attempt.thrown()).as(row).containsInstanceOf(RefusedException.class);
        }
    }

    /** A fault after the only write does not undo it. */
    private boolean isDoneBefore(int index) {
        return calls.subList(0, index).contains(PortMethod.COMMIT);
    }

    private void assertNothingPretended(String row, Attempt<String> attempt, Verdict verdict, PortMethod method) {
        Optional<String> answered = verdict == Verdict.SEES_NOTHING ? Optional.of(nothing()) : answerAt(method);
        if (answered.isPresent()) {
            assertThat(attempt.answer()).as(row).isEqualTo(answered);
            return;
        }
        assertThat(attempt.thrown()).as(row).containsInstanceOf(PortFailedException.class);
        PortFailedException failed = (PortFailedException) attempt.thrown().orElseThrow();
        assertThat(failed.port()).as(row).isEqualTo(method.port());
        assertThat(failed.effect()).as(row).isEqualTo(method.writes() ? Effect.UNKNOWN : Effect.NONE);
        assertThat(failed.toString())
                .as(row)
                .contains(method.port())
                .contains(method.writes() ? "unknown" : "nothing was changed")
                .doesNotContain("canary");
    }

    /** What is answered to a fault at a method, where it is not thrown. */
    private Optional<String> answerAt(PortMethod method) {
        boolean decides = method == PortMethod.FIND_BY_FLOW || method == PortMethod.STATEMENTS;
        boolean goesOn = operation == Operation.SWEEP && method != PortMethod.DUE;
        if (LEAVING_OUT.contains(operation) || goesOn) {
            return Optional.of(nothing());
        }
        return decides
                ? Optional.of(answer.replace(
                        "PERMIT PERMITTED",
                        method == PortMethod.STATEMENTS
                                ? "INDETERMINATE CONSENT_UNAVAILABLE"
                                : "INDETERMINATE CONNECTION_UNAVAILABLE"))
                : Optional.empty();
    }

    private String nothing() {
        return operation == Operation.SWEEP ? "0" : "[]";
    }

    /** A try over adapters that work leads to where the first would have led, and once only. */
    private void assertHealthyAgain(String row, Scene scene, Attempt<String> again) {
        Scene healthy = injection.stage();
        if (again.thrown().orElse(null) instanceof RefusedException refused) {
            assertThat(refused.reason()).as(row).isIn(DONE_ALREADY);
        } else if (!again.answer().equals(Optional.of("0"))) {
            assertThat(again.answer()).as(row).contains(answer);
        }
        assertThat(scene.recorded().map(Connection::status))
                .as(row)
                .isEqualTo(healthy.recorded().map(Connection::status));
        assertThat(scene.history()).as(row).hasSameSizeAs(healthy.history());
        scene.assertWhole();
    }

    /** An error of the virtual machine is nobody's to swallow, at whatever call. */
    void checkVirtualMachineErrors() {
        for (int index = 0; index < calls.size(); index++) {
            Scene scene = tests.scene(operation + "-" + index);
            operation.prepare(scene);
            VirtualMachineError error = new InternalError("planted");
            CallLog log = new CallLog();
            int at = index;

            assertThat(catchThrowable(() -> operation.run(scene, (method, call) -> {
                        if (log.calls().size() == at) {
                            throw error;
                        }
                        return log.around(method, call);
                    })))
                    .as("%s %s", operation, index)
                    .isSameAs(error);
            scene.assertWhole();
        }
    }
}
