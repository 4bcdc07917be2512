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

    private static final Set<Operation> LEAVING_OUT = EnumSet.of(Operation.FILTER, Operation.PERMITS);

    private final Operation operation;
    private final ServiceTests tests;
    private final Scene healthy;
    private final String answer;
    private final List<PortMethod> calls;

    FaultTable(Operation operation, ServiceTests tests) {
        this.operation = operation;
        this.tests = tests;
        this.healthy = tests.scene(operation);
        operation.prepare(healthy);
        CallLog log = new CallLog();
        this.answer = operation.run(healthy, log);
        this.calls = log.calls();
        assertThat(answer).isNotEqualTo(nothing());
        assertThat(healthy.recorded()).isPresent();
    }

    List<PortMethod> calls() {
        return calls;
    }

    void checkEveryFault() {
        for (int index = 0; index < calls.size(); index++) {
            for (Fault fault : Fault.values()) {
                int at = index;
                fault.at(calls.get(index)).ifPresent(verdict -> check(fault, at, verdict));
            }
        }
    }

    private void check(Fault fault, int index, Verdict verdict) {
        String row = operation + " " + index + " " + fault;
        Scene scene = tests.scene(row.replace(' ', '-'));
        operation.prepare(scene);
        Optional<Connection> before = scene.recorded();
        FaultyRun run = new FaultyRun(scene, fault, index);
        Attempt attempt = Attempt.of(operation, scene, run);

        assertThat(Thread.interrupted()).as(row).isEqualTo(fault.interrupts());
        if (verdict == Verdict.HARMLESS || isDoneBefore(index)) {
            assertThat(attempt.outcome()).as(row).isEqualTo(answer);
        } else {
            assertNothingPretended(row, attempt, verdict, calls.get(index));
            boolean changed = calls.get(index).writes() && run.carriedOut();
            assertThat(scene.recorded().equals(before)).as(row).isEqualTo(!changed);
        }
        scene.assertWhole();
        assertHealthyAgain(row, scene);
    }

    /** A fault after the only write does not undo it. */
    private boolean isDoneBefore(int index) {
        return calls.subList(0, index).contains(PortMethod.COMMIT);
    }

    private void assertNothingPretended(String row, Attempt attempt, Verdict verdict, PortMethod method) {
        Optional<String> answered = verdict == Verdict.SEES_NOTHING ? Optional.of(nothing()) : answerAt(method);
        if (answered.isPresent()) {
            assertThat(attempt.outcome()).as(row).isEqualTo(answered.get());
            return;
        }
        assertThat(attempt.thrown()).as(row).isInstanceOf(PortFailedException.class);
        PortFailedException failed = (PortFailedException) attempt.thrown();
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
    private void assertHealthyAgain(String row, Scene scene) {
        Attempt again = Attempt.of(operation, scene, Interception.NONE);
        if (again.thrown() instanceof RefusedException refused) {
            assertThat(refused.reason()).as(row).isIn(DONE_ALREADY);
        } else if (!again.outcome().equals("0")) {
            assertThat(again.outcome()).as(row).isEqualTo(answer);
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

    /** What came of one try. */
    private record Attempt(String outcome, Throwable thrown) {

        static Attempt of(Operation operation, Scene scene, Interception interception) {
            try {
                return new Attempt(operation.run(scene, interception), null);
            } catch (Throwable thrown) {
                return new Attempt(thrown.getClass().getSimpleName(), thrown);
            }
        }
    }
}
