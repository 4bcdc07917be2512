package dev.connections.contract;

import static dev.connections.contract.Fault.Verdict.FAILS;
import static dev.connections.contract.Fault.Verdict.HARMLESS;
import static dev.connections.contract.Fault.Verdict.SEES_NOTHING;
import static dev.connections.contract.FaultyAnswers.CANARY;
import static dev.connections.contract.PortMethod.ALL;
import static dev.connections.contract.PortMethod.CLAIM;
import static dev.connections.contract.PortMethod.COMMIT;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways in which an adapter fails, and what must come of each at each method. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Fault {
    THROWS(FaultKind.THROWS, everywhere(FAILS), call -> {
        throw new IllegalStateException(CANARY);
    }),
    THROWS_AFTERWARDS(FaultKind.THROWS, everywhere(FAILS), call -> {
        call.answer();
        throw new IllegalStateException(CANARY);
    }),
    THROWS_CHECKED(FaultKind.THROWS_CHECKED, everywhere(FAILS), call -> {
        throw FaultyAnswers.sneaky(new IOException(CANARY));
    }),
    THROWS_AN_ERROR(FaultKind.THROWS_ERROR, everywhere(FAILS), call -> {
        throw new LinkageError(CANARY);
    }),
    IS_INTERRUPTED(FaultKind.INTERRUPTED, everywhere(FAILS), call -> {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(CANARY);
    }),
    THROWS_THE_INTERRUPT(FaultKind.INTERRUPTED, everywhere(FAILS), call -> {
        throw FaultyAnswers.sneaky(new InterruptedException(CANARY));
    }),
    ANSWERS_NULL(FaultKind.NULL, everywhere(FAILS), call -> FaultyAnswers.nullInsteadOf(call.answer())),
    HAS_A_NULL_INSIDE(
            FaultKind.NULL_ELEMENT,
            at(FAILS, INSERT, LIST, ALL, DUE, EVENTS, STATEMENTS, LIST_TOKENS, DUE_TOKENS, TOKEN_EVENTS),
            FaultyAnswers::withNullInside),
    IS_ABOUT_ANOTHER(
            FaultKind.WRONG_ID,
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
            FaultyAnswers::aboutAnother),
    IS_A_PAGE_OF_OTHERS(FaultKind.WRONG_ID, at(SEES_NOTHING, ALL), FaultyAnswers::aboutAnother),
    IS_NOT_DUE(FaultKind.WRONG_ID, at(FAILS, DUE, DUE_TOKENS), FaultyAnswers::aboutAnother),
    IS_ABOUT_THE_OTHER_DIRECTION(
            FaultKind.WRONG_ID,
            at(FAILS, FIND_BY_ID, FIND_BY_FLOW, LIST, STATEMENTS, FIND_TOKEN_BY_ID, FIND_TOKEN_BY_DIGEST, LIST_TOKENS),
            FaultyAnswers::aboutTheOtherDirection),
    IS_ABOUT_ANOTHER_DESTINATION(FaultKind.WRONG_ID, at(FAILS, STATEMENTS), FaultyAnswers::toAnotherDestination),
    HAS_NO_ENTRY(FaultKind.TRUNCATED, at(FAILS, STATEMENTS), call -> Map.of()),
    REPEATS_ROWS(
            FaultKind.DUPLICATE_ROWS,
            and(
                    at(FAILS, LIST, DUE, EVENTS, LIST_TOKENS, DUE_TOKENS, TOKEN_EVENTS),
                    and(at(SEES_NOTHING, ALL), at(HARMLESS, STATEMENTS))),
            call -> FaultyAnswers.times(2, call.answer())),
    ANSWERS_TOO_MUCH(
            FaultKind.DUPLICATE_ROWS,
            and(at(FAILS, LIST, EVENTS, DUE, LIST_TOKENS, DUE_TOKENS, TOKEN_EVENTS), at(SEES_NOTHING, ALL)),
            call -> FaultyAnswers.times(1_000, call.answer())),
    CUTS_THE_END_OFF(
            FaultKind.TRUNCATED,
            and(at(SEES_NOTHING, LIST, ALL, DUE, LIST_TOKENS, DUE_TOKENS), at(FAILS, EVENTS, TOKEN_EVENTS)),
            call -> FaultyAnswers.withoutLast(call.answer())),
    CUTS_THE_BEGINNING_OFF(
            FaultKind.TRUNCATED, at(FAILS, EVENTS, TOKEN_EVENTS), call -> FaultyAnswers.withoutFirst(call.answer())),
    IS_LATE(FaultKind.LATE, and(everywhere(HARMLESS), and(at(FAILS, STATEMENTS), at(SEES_NOTHING, ALL))), call -> {
        call.ports().letTimePass(call.method());
        return call.answer();
    }),
    CHANGES_ITS_ANSWER_LATER(
            FaultKind.MUTATED_LATER,
            at(HARMLESS, LIST, ALL, DUE, EVENTS, STATEMENTS, LIST_TOKENS, DUE_TOKENS, TOKEN_EVENTS),
            call -> call.ports().changedLater(call.answer())),
    DIFFERS_AT_THE_OTHER_LOOK(
            FaultKind.STALE, at(HARMLESS, FIND_BY_FLOW, FIND_BY_ID), call -> FaultyAnswers.aVersionOn(call.answer())),
    SAYS_THAT_IT_LOST(
            FaultKind.STALE,
            and(at(FAILS, INSERT_TOKEN), at(HARMLESS, COMMIT, CLAIM, FINISH)),
            call -> CommitResult.STALE),
    CALLS_BACK(FaultKind.RE_ENTRANT, everywhere(HARMLESS), call -> {
        call.ports().askEverything();
        return call.answer();
    });

    private static final Set<Fault> OF_ROWS = Set.of(
            REPEATS_ROWS,
            ANSWERS_TOO_MUCH,
            CUTS_THE_END_OFF,
            CUTS_THE_BEGINNING_OFF,
            CHANGES_ITS_ANSWER_LATER,
            DIFFERS_AT_THE_OTHER_LOOK);

    private static final Set<Fault> INTERRUPTING = Set.of(IS_INTERRUPTED, THROWS_THE_INTERRUPT);

    /** What must come of a fault. */
    enum Verdict {
        /** A command or query throws, a decision is indeterminate. */
        FAILS,
        /** The answer is what it would be if nothing were there. */
        SEES_NOTHING,
        /** The answer is the right one. */
        HARMLESS
    }

    private final FaultKind kind;
    private final Map<PortMethod, Verdict> verdicts;
    private final Function<FaultyCall, Object> distortion;

    Fault(FaultKind kind, Map<PortMethod, Verdict> verdicts, Function<FaultyCall, Object> distortion) {
        this.kind = kind;
        this.verdicts = verdicts;
        this.distortion = distortion;
    }

    /** {@return the kind of fault that it is} */
    public FaultKind kind() {
        return kind;
    }

    /**
     * Whether this can happen at a method.
     *
     * @param method a method of a port
     * @return whether it is injected there
     */
    public boolean happensAt(PortMethod method) {
        return verdicts.containsKey(method);
    }

    /** What must come of this fault at a method; nothing if it cannot happen there. */
    Optional<Verdict> at(PortMethod method) {
        return Optional.ofNullable(verdicts.get(method));
    }

    /** Whether it can happen at a call that was asked and answered like this, and makes a difference. */
    boolean happensAt(PortMethod method, List<?> question, Object answer) {
        return happensAt(method)
                && !(OF_ROWS.contains(this) && FaultyAnswers.isNothing(answer))
                && !(this == IS_ABOUT_THE_OTHER_DIRECTION && FaultyAnswers.isOfBothDirections(question));
    }

    boolean interrupts() {
        return INTERRUPTING.contains(this);
    }

    Object distort(FaultyCall call) {
        return distortion.apply(call);
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
