package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.Fault.Verdict.FAILS;
import static dev.connections.contract.Fault.Verdict.HARMLESS;
import static dev.connections.contract.Fault.Verdict.SEES_NOTHING;
import static dev.connections.contract.FaultyAnswers.CANARY;
import static dev.connections.contract.PortMethod.DUE;
import static dev.connections.contract.PortMethod.EVENTS;
import static dev.connections.contract.PortMethod.FIND_BY_FLOW;
import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.INSERT;
import static dev.connections.contract.PortMethod.LIST;
import static dev.connections.contract.PortMethod.STATEMENTS;

import java.io.IOException;
import java.util.Arrays;
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
            Map.of(INSERT, FAILS, LIST, FAILS, DUE, FAILS, EVENTS, FAILS, STATEMENTS, FAILS),
            (run, method, call) -> FaultyAnswers.withNullInside(method)),
    IS_ABOUT_ANOTHER(
            Map.of(FIND_BY_ID, FAILS, FIND_BY_FLOW, FAILS, LIST, FAILS, EVENTS, FAILS, STATEMENTS, FAILS),
            (run, method, call) -> FaultyAnswers.about(FaultyAnswers.another(), BOB, method)),
    IS_NOT_DUE(Map.of(DUE, HARMLESS), (run, method, call) -> FaultyAnswers.about(FaultyAnswers.another(), ANN, method)),
    IS_ABOUT_THE_OTHER_DIRECTION(
            Map.of(FIND_BY_ID, FAILS, FIND_BY_FLOW, FAILS, LIST, FAILS, STATEMENTS, FAILS),
            (run, method, call) -> FaultyAnswers.about(FaultyAnswers.reverse(run.scene().flow), ANN, method)),
    IS_ABOUT_ANOTHER_DESTINATION(
            Map.of(STATEMENTS, FAILS), (run, method, call) -> FaultyAnswers.toAnotherDestination(run.scene().flow)),
    HAS_NO_ENTRY(Map.of(STATEMENTS, FAILS), (run, method, call) -> Map.of()),
    REPEATS_ROWS(
            Map.of(LIST, FAILS, EVENTS, FAILS, DUE, HARMLESS, STATEMENTS, HARMLESS),
            (run, method, call) -> FaultyAnswers.times(2, call.get())),
    ANSWERS_TOO_MUCH(
            Map.of(LIST, FAILS, EVENTS, FAILS, DUE, FAILS),
            (run, method, call) -> FaultyAnswers.times(1_000, call.get())),
    CUTS_THE_END_OFF(
            Map.of(LIST, SEES_NOTHING, DUE, SEES_NOTHING, EVENTS, FAILS),
            (run, method, call) -> FaultyAnswers.withoutLast(call.get())),
    CUTS_THE_BEGINNING_OFF(Map.of(EVENTS, FAILS), (run, method, call) -> FaultyAnswers.withoutFirst(call.get())),
    IS_LATE(Map.of(STATEMENTS, FAILS), (run, method, call) -> {
        run.scene().stopwatch.addAndGet(ConsentAnswers.LIMIT.toNanos() + 1);
        return call.get();
    }),
    CHANGES_ITS_ANSWER_LATER(
            Map.of(LIST, HARMLESS, DUE, HARMLESS, EVENTS, HARMLESS, STATEMENTS, HARMLESS),
            (run, method, call) -> run.changedLater(call.get())),
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
        return Arrays.stream(PortMethod.values()).collect(Collectors.toMap(Function.identity(), method -> verdict));
    }
}
