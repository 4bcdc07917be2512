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
    private final String answer;
    private final List<PortMethod> calls;
    private final boolean writes;

    TokenFaultTable(TokenOperation operation, TokenTests tests) {
        this.operation = operation;
        this.tests = tests;
        TokenScene healthy = tests.tokenScene(operation);
        IssuedToken token = operation.prepare(healthy);
        CallLog log = new CallLog();
        this.answer = operation.run(healthy, token, log);
        this.calls = log.calls();
        this.writes = calls.stream().anyMatch(PortMethod::writes);
        assertThat(answer).isNotIn("0", "[]");
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
        TokenScene scene = tests.tokenScene(row.replace(' ', '-'));
        IssuedToken token = operation.prepare(scene);
        Kept before = scene.kept();
        FaultyRun run = new FaultyRun(scene.scene, fault, index);
        Attempt attempt = Attempt.of(operation, scene, token, run);
        boolean wrote = isWrittenBefore(index) || (calls.get(index).writes() && run.carriedOut());

        assertThat(Thread.interrupted()).as(row).isEqualTo(fault.interrupts());
        if (verdict == Verdict.HARMLESS) {
            assertThat(attempt.outcome()).as(row).isEqualTo(answer);
            wrote = writes;
        } else {
            assertNothingPretended(row, attempt, verdict, index);
        }
        assertThat(scene.kept().equals(before)).as(row).isEqualTo(!wrote);
        scene.assertWhole();
        assertHealthyAgain(row, scene, token, attempt);
    }

    private boolean isWrittenBefore(int index) {
        return calls.subList(0, index).stream().anyMatch(PortMethod::writes);
    }

    private void assertNothingPretended(String row, Attempt attempt, Verdict verdict, int index) {
        Optional<String> answered = answerTo(verdict, index);
        if (answered.isPresent()) {
            assertThat(attempt.outcome()).as(row).isEqualTo(answered.get());
            return;
        }
        PortMethod method = calls.get(index);
        assertThat(attempt.thrown()).as(row).isInstanceOf(PortFailedException.class);
        PortFailedException failed = (PortFailedException) attempt.thrown();
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
    private void assertHealthyAgain(String row, TokenScene scene, IssuedToken token, Attempt first) {
        Attempt again = Attempt.of(operation, scene, token, Interception.NONE);
        if (again.thrown() instanceof RefusedException refused) {
            assertThat(refused.reason()).as(row).isIn(DONE_ALREADY);
        } else {
            assertThat(again.outcome()).as(row).isIn(answer, first.outcome(), "0");
        }
        scene.assertWhole();
        Attempt settled = Attempt.of(TokenOperation.SHOW, scene, token, Interception.NONE);
        assertThat(settled.outcome()).as(row).isIn(answerWhenSettled(), GIVEN_UP);
    }

    private String answerWhenSettled() {
        return switch (operation) {
            case ISSUE, SHOW, SHOW_BY_SECRET, INBOUND, OUTBOUND -> "CREATED #1";
            case MAY_FETCH -> "PENDING #2";
            case HISTORY -> "REDEEMED #3";
            case SWEEP -> "FAILED #3 TIMED_OUT";
            case PURGE -> "RefusedException";
            default -> answer;
        };
    }

    /** From some call on, nothing answers any more. */
    void checkEveryOutage() {
        for (int index = 0; index < calls.size(); index++) {
            String row = operation + " from " + index;
            TokenScene scene = tests.tokenScene(row.replace(' ', '-'));
            IssuedToken token = operation.prepare(scene);
            Kept before = scene.kept();
            CallLog log = new CallLog();
            int from = index;
            Attempt attempt = Attempt.of(operation, scene, token, (method, call) -> {
                log.around(method, () -> true);
                if (log.calls().size() > from) {
                    throw new IllegalStateException(FaultyAnswers.CANARY);
                }
                return call.get();
            });

            if (operation == TokenOperation.SWEEP && index > 0) {
                assertThat(attempt.outcome()).as(row).isEqualTo(isWrittenBefore(index) ? answer : "0");
            } else {
                boolean unknown = isWrittenBefore(index) || calls.get(index).writes();
                assertThat(attempt.thrown()).as(row).isInstanceOf(PortFailedException.class);
                assertThat(((PortFailedException) attempt.thrown()).effect())
                        .as(row)
                        .isEqualTo(unknown ? Effect.UNKNOWN : Effect.NONE);
            }
            assertThat(scene.kept().equals(before)).as(row).isEqualTo(!isWrittenBefore(index));
            assertHealthyAgain(row, scene, token, attempt);
        }
    }

    /** An error of the virtual machine is nobody's to swallow, at whatever call. */
    void checkVirtualMachineErrors() {
        for (int index = 0; index < calls.size(); index++) {
            TokenScene scene = tests.tokenScene(operation + "-" + index);
            IssuedToken token = operation.prepare(scene);
            VirtualMachineError error = new InternalError("planted");
            CallLog log = new CallLog();
            int at = index;

            assertThat(catchThrowable(() -> operation.run(scene, token, (method, call) -> {
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
    record Attempt(String outcome, Throwable thrown) {

        static Attempt of(TokenOperation operation, TokenScene scene, IssuedToken token, Interception interception) {
            try {
                return new Attempt(operation.run(scene, token, interception), null);
            } catch (Throwable thrown) {
                return new Attempt(thrown.getClass().getSimpleName(), thrown);
            }
        }
    }
}
