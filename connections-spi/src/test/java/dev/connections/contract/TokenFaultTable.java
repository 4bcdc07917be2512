package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.contract.Fault.Verdict;
import dev.connections.contract.TokenScene.Kept;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One operation on share tokens, with every fault at every call that it makes, each followed by a healthy try. */
final class TokenFaultTable {

    static final String GIVEN_UP = "FAILED #3 UNCONFIRMED";

    private static final Set<RefusalReason> DONE_ALREADY =
            EnumSet.of(RefusalReason.WRONG_STATUS, RefusalReason.EXPIRED);

    private final TokenOperation operation;
    private final TokenTests tests;
    private final FaultInjection<PreparedToken, String> injection;
    private final String answer;
    private final List<PortMethod> calls;
    private final boolean writes;

    TokenFaultTable(TokenOperation operation, TokenTests tests) {
        this.operation = operation;
        this.tests = tests;
        this.injection = FaultInjection.of(this::prepared, (prepared, faults) -> prepared.tryWith(faults, operation));
        this.answer = injection.answer();
        this.calls = injection.calls();
        this.writes = calls.stream().anyMatch(PortMethod::writes);
        assertThat(answer).isNotIn("0", "[]");
    }

    private PreparedToken prepared(String name) {
        return PreparedToken.of(operation, tests.tokenScene(operation + "-" + name));
    }

    List<PortMethod> calls() {
        return calls;
    }

    /** Tries every fault, and answers how many there were. */
    int checkEveryFault() {
        List<FaultyRun<PreparedToken, String>> runs = injection.everywhere().toList();
        runs.forEach(this::check);
        return runs.size();
    }

    private void check(FaultyRun<PreparedToken, String> run) {
        String row = operation + ": " + run;
        Verdict verdict = run.fault().at(run.method()).orElseThrow();
        TokenScene scene = run.stage().scene();
        Kept before = scene.kept();
        Attempt<String> attempt = run.attempt();
        boolean wrote = isWrittenBefore(run.index()) || (run.method().writes() && run.carriedOut());

        assertThat(attempt.interrupted()).as(row).isEqualTo(run.fault().interrupts());
        if (verdict == Verdict.HARMLESS) {
            assertThat(attempt.answer()).as(row).contains(answer);
            wrote = writes;
        } else {
            assertNothingPretended(row, attempt, verdict, run.index());
        }
        assertThat(scene.kept().equals(before)).as(row).isEqualTo(!wrote);
        scene.assertWhole();
        assertHealthyAgain(row, run.stage(), attempt, run.retry());
    }

    private boolean isWrittenBefore(int index) {
        return calls.subList(0, index).stream().anyMatch(PortMethod::writes);
    }

    private void assertNothingPretended(String row, Attempt<String> attempt, Verdict verdict, int index) {
        Optional<String> answered = answerTo(verdict, index);
        if (answered.isPresent()) {
            assertThat(attempt.answer()).as(row).isEqualTo(answered);
            return;
        }
        PortMethod method = calls.get(index);
        assertThat(attempt.thrown()).as(row).containsInstanceOf(PortFailedException.class);
        PortFailedException failed = (PortFailedException) attempt.thrown().orElseThrow();
        assertThat(failed.port()).as(row).isEqualTo(method.port());
        assertThat(failed.effect()).as(row).isEqualTo(method.writes() ? Effect.UNKNOWN : Effect.NONE);
        assertThat(failed.toString()).as(row).contains(method.port()).doesNotContain("canary", "cnsx_");
    }

    /** What is answered to a fault where it is not thrown. */
    private Optional<String> answerTo(Verdict verdict, int index) {
        if (operation == TokenOperation.SWEEP && (index > 0 || verdict == Verdict.SEES_NOTHING)) {
            return Optional.of(isWrittenBefore(index) ? answer : "0");
        }
        if (verdict == Verdict.SEES_NOTHING) {
            return Optional.of("[]");
        }
        boolean claimed = calls.subList(0, index).contains(PortMethod.CLAIM);
        return claimed ? Optional.of(GIVEN_UP) : Optional.empty();
    }

    /** A try over adapters that work leads to where the first would have led, or to where it has led already. */
    private void assertHealthyAgain(String row, PreparedToken prepared, Attempt<String> first, Attempt<String> again) {
        if (again.thrown().orElse(null) instanceof RefusedException refused) {
            assertThat(refused.reason()).as(row).isIn(DONE_ALREADY);
        } else {
            assertThat(again.answer()).as(row).isIn(Optional.of(answer), first.answer(), Optional.of("0"));
        }
        prepared.scene().assertWhole();
        Attempt<String> settled = Attempt.of(() -> prepared.run(TokenOperation.SHOW, Interception.NONE));
        assertThat(settled.answer()).as(row).isIn(answerWhenSettled(), Optional.of(GIVEN_UP));
    }

    /** What is shown of the token afterwards; nothing if it is purged. */
    private Optional<String> answerWhenSettled() {
        return switch (operation) {
            case ISSUE, SHOW, SHOW_BY_SECRET, INBOUND, OUTBOUND -> Optional.of("CREATED #1");
            case MAY_FETCH -> Optional.of("PENDING #2");
            case HISTORY -> Optional.of("REDEEMED #3");
            case SWEEP -> Optional.of("FAILED #3 TIMED_OUT");
            case PURGE -> Optional.empty();
            default -> Optional.of(answer);
        };
    }

    /** From some call on, nothing answers any more. */
    void checkEveryOutage() {
        for (int index = 0; index < calls.size(); index++) {
            checkOutage(index);
        }
    }

    private void checkOutage(int from) {
        String row = operation + " from " + from;
        PreparedToken prepared = prepared("from-" + from);
        TokenScene scene = prepared.scene();
        Kept before = scene.kept();
        CallLog log = new CallLog();
        Attempt<String> attempt = Attempt.of(() -> prepared.run(operation, (method, call) -> {
            log.around(method, () -> true);
            if (log.calls().size() > from) {
                throw new IllegalStateException(FaultyAnswers.CANARY);
            }
            return call.get();
        }));

        if (operation == TokenOperation.SWEEP && from > 0) {
            assertThat(attempt.answer()).as(row).contains(isWrittenBefore(from) ? answer : "0");
        } else {
            boolean unknown = isWrittenBefore(from) || calls.get(from).writes();
            assertThat(attempt.thrown()).as(row).containsInstanceOf(PortFailedException.class);
            assertThat(((PortFailedException) attempt.thrown().orElseThrow()).effect())
                    .as(row)
                    .isEqualTo(unknown ? Effect.UNKNOWN : Effect.NONE);
        }
        assertThat(scene.kept().equals(before)).as(row).isEqualTo(!isWrittenBefore(from));
        assertHealthyAgain(row, prepared, attempt, Attempt.of(() -> prepared.run(operation, Interception.NONE)));
    }

    /** An error of the virtual machine is nobody's to swallow, at whatever call. */
    void checkVirtualMachineErrors() {
        for (int index = 0; index < calls.size(); index++) {
            PreparedToken prepared = prepared("error-" + index);
            VirtualMachineError error = new InternalError("planted");
            CallLog log = new CallLog();
            int at = index;

            assertThat(catchThrowable(() -> prepared.run(operation, (method, call) -> {
                        if (log.calls().size() == at) {
                            throw error;
                        }
                        return log.around(method, call);
                    })))
                    .as("%s %s", operation, index)
                    .isSameAs(error);
            prepared.scene().assertWhole();
        }
    }

    /** A scene, and the token in it that is asked about. */
    record PreparedToken(TokenScene scene, IssuedToken token) {

        static PreparedToken of(TokenOperation operation, TokenScene scene) {
            return new PreparedToken(scene, operation.prepare(scene));
        }

        String run(TokenOperation operation, Interception interception) {
            return operation.run(scene, token, interception);
        }

        String tryWith(FaultyPorts faults, TokenOperation operation) {
            faults.use(scene.scene.stopwatch);
            return run(operation, faults);
        }
    }
}
