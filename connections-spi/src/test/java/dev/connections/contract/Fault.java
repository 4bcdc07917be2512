package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.Fault.Verdict.FAILS;
import static dev.connections.contract.Fault.Verdict.HARMLESS;
import static dev.connections.contract.Fault.Verdict.SEES_NOTHING;
import static dev.connections.contract.FaultyAnswers.CANARY;
import static dev.connections.contract.PortMethod.CLAIM;
import static dev.connections.contract.PortMethod.DUE;
import static dev.connections.contract.PortMethod.DUE_TOKENS;
import static dev.connections.contract.PortMethod.EVENTS;
import static dev.connections.contract.PortMethod.FIND_BY_FLOW;
import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_DIGEST;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_ID;
import static dev.connections.contract.PortMethod.FINISH;
import static dev.connections.contract.PortMethod.INSERT;
import static dev.connections.contract.PortMethod.INSERT_TOKEN;
import static dev.connections.contract.PortMethod.LIST;
import static dev.connections.contract.PortMethod.LIST_TOKENS;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.PortMethod.TOKEN_EVENTS;

import dev.connections.spi.CommitResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The ways in which an adapter fails, and what must come of each at each method. */
@SuppressWarnings("ImmutableEnumChecker")
enum Fault {
    THROWS(everywhere(FAILS), (run, method, call) -> {
        throw new IllegalStateException(CANARY);
    }),
    THROWS_AFTERWARDS(everywhere(FAILS), (run, method, call) -> {
        throw new IllegalStateException(CANARY + call.get());
    }),
    THROWS_CHECKED(everywhere(FAILS), (run, method, call) -> {
        throw FaultyAnswers.sneaky(new IOException(CANARY));
    }),
    THROWS_AN_ERROR(everywhere(FAILS), (run, method, call) -> {
        throw new LinkageError(CANARY);
    }),
    IS_INTERRUPTED(everywhere(FAILS), (run, method, call) -> {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(CANARY);
    }),
    THROWS_THE_INTERRUPT(everywhere(FAILS), (run, method, call) -> {
        throw FaultyAnswers.sneaky(new InterruptedException(CANARY));
    }),
    ANSWERS_NULL(everywhere(FAILS), (run, method, call) -> FaultyAnswers.nullInsteadOf(call.get())),
    HAS_A_NULL_INSIDE(
            at(FAILS, INSERT, LIST, DUE, EVENTS, STATEMENTS, LIST_TOKENS, DUE_TOKENS, TOKEN_EVENTS),
            (run, method, call) -> FaultyAnswers.withNullInside(method)),
    IS_ABOUT_ANOTHER(
            at(
                    FAILS,
                    FIND_BY_ID,
                    FIND_BY_FLOW,
                    LIST,
                    EVENTS,
                    STATEMENTS,
                    FIND_TOKEN_BY_ID,
                    FIND_TOKEN_BY_DIGEST,
                    LIST_TOKENS,
                    TOKEN_EVENTS),
            (run, method, call) -> FaultyAnswers.about(FaultyAnswers.another(), BOB, method)),
    IS_NOT_DUE(
            at(FAILS, DUE, DUE_TOKENS),
            (run, method, call) -> FaultyAnswers.about(FaultyAnswers.another(), ANN, method)),
    IS_ABOUT_THE_OTHER_DIRECTION(
            at(FAILS, FIND_BY_ID, FIND_BY_FLOW, LIST, STATEMENTS, FIND_TOKEN_BY_ID, FIND_TOKEN_BY_DIGEST, LIST_TOKENS),
            (run, method, call) -> FaultyAnswers.about(FaultyAnswers.reverse(run.scene().flow), ANN, method)),
    IS_ABOUT_ANOTHER_DESTINATION(
            at(FAILS, STATEMENTS), (run, method, call) -> FaultyAnswers.toAnotherDestination(run.scene().flow)),
    HAS_NO_ENTRY(at(FAILS, STATEMENTS), (run, method, call) -> Map.of()),
    REPEATS_ROWS(
            and(at(FAILS, LIST, DUE, EVENTS, LIST_TOKENS, DUE_TOKENS, TOKEN_EVENTS), at(HARMLESS, STATEMENTS)),
            (run, method, call) -> FaultyAnswers.times(2, call.get())),
    ANSWERS_TOO_MUCH(
            at(FAILS, LIST, EVENTS, DUE, LIST_TOKENS, DUE_TOKENS, TOKEN_EVENTS),
            (run, method, call) -> FaultyAnswers.times(1_000, call.get())),
    CUTS_THE_END_OFF(
            and(at(SEES_NOTHING, LIST, DUE, LIST_TOKENS, DUE_TOKENS), at(FAILS, EVENTS, TOKEN_EVENTS)),
            (run, method, call) -> FaultyAnswers.withoutLast(call.get())),
    CUTS_THE_BEGINNING_OFF(
            at(FAILS, EVENTS, TOKEN_EVENTS), (run, method, call) -> FaultyAnswers.withoutFirst(call.get())),
    IS_LATE(at(FAILS, STATEMENTS), (run, method, call) -> {
        run.scene().stopwatch.addAndGet(ConsentAnswers.LIMIT.toNanos() + 1);
        return call.get();
    }),
    CHANGES_ITS_ANSWER_LATER(
            at(HARMLESS, LIST, DUE, EVENTS, STATEMENTS, LIST_TOKENS, DUE_TOKENS, TOKEN_EVENTS),
            (run, method, call) -> run.changedLater(call.get())),
    DIFFERS_AT_THE_OTHER_LOOK(
            at(HARMLESS, FIND_BY_FLOW),
            (run, method, call) -> FaultyAnswers.aVersionOn(call.get(), run.scene().source)),
    SAYS_THAT_IT_LOST(
            and(at(FAILS, INSERT_TOKEN), at(HARMLESS, CLAIM, FINISH)), (run, method, call) -> CommitResult.STALE),
    CALLS_BACK(everywhere(HARMLESS), (run, method, call) -> {
        FaultyAnswers.askEverything(run);
        return call.get();
    });

    /** What must come of a fault. */
    enum Verdict {
        /** A command or query throws, a decision is indeterminate. */
        FAILS,
        /** The answer is what it would be if nothing were there. */
        SEES_NOTHING,
        /** The answer is the right one. */
        HARMLESS
    }

    /** What the adapter does instead of answering. */
    interface Distortion {
        Object of(FaultyRun run, PortMethod method, Supplier<?> call);
    }

    private final Map<PortMethod, Verdict> verdicts;
    private final Distortion distortion;

    Fault(Map<PortMethod, Verdict> verdicts, Distortion distortion) {
        this.verdicts = verdicts;
        this.distortion = distortion;
    }

    /** What must come of this fault at a method; nothing if it cannot happen there. */
    Optional<Verdict> at(PortMethod method) {
        return Optional.ofNullable(verdicts.get(method));
    }

    boolean interrupts() {
        return this == IS_INTERRUPTED || this == THROWS_THE_INTERRUPT;
    }

    Object distort(FaultyRun run, PortMethod method, Supplier<?> call) {
        return distortion.of(run, method, call);
    }

    private static Map<PortMethod, Verdict> everywhere(Verdict verdict) {
        return at(verdict, PortMethod.values());
    }

    private static Map<PortMethod, Verdict> at(Verdict verdict, PortMethod... methods) {
        return Arrays.stream(methods).collect(Collectors.toMap(Function.identity(), method -> verdict));
    }

    private static Map<PortMethod, Verdict> and(Map<PortMethod, Verdict> some, Map<PortMethod, Verdict> others) {
        Map<PortMethod, Verdict> both = new EnumMap<>(some);
        both.putAll(others);
        return both;
    }
}
