package dev.connections.proofs.schedules;

import dev.connections.proofs.schedules.Answer.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * How far an operation has come. To make its next step it is asked again from the beginning: each call that it has made
 * before is answered as it was then, the next one is made, and the one after that parks it. Between two calls the
 * services keep everything to themselves, so that this is the same as if it had waited there.
 */
final class Progress {

    private final Supplier<Answer> operation;
    private final List<Made> made = new ArrayList<>();
    private Answer answer = new Answer("not asked", Kind.FAILED);
    private Map<String, Object> own = new HashMap<>();
    private int replayed = 0;
    private int most = 0;
    private String next = "";
    private String strayed = "";
    private boolean isOver = false;

    Progress(Supplier<Answer> operation) {
        this.operation = operation;
    }

    /** Makes one step: a call, and whatever follows it up to the next. */
    void advance() {
        replayed = 0;
        most = made.size() + 1;
        own = new HashMap<>();
        try {
            answer = operation.get();
            next = "";
            isOver = true;
        } catch (Parked parked) {
            next = parked.call;
        }
        if (!strayed.isEmpty()) {
            throw new AssertionError(strayed);
        }
    }

    Object call(String name, Callable<?> effect) throws Exception {
        if (replayed == most) {
            throw new Parked(name);
        }
        if (replayed == made.size()) {
            made.add(Made.of(name, effect));
        }
        Made again = made.get(replayed++);
        if (!again.name.equals(name)) {
            strayed = "asked " + name + " where it had asked " + again.name;
        }
        return again.outcome();
    }

    boolean isOver() {
        return isOver;
    }

    Answer answer() {
        return answer;
    }

    /** The last call that it made; empty if it has made none. */
    String last() {
        return made.isEmpty() ? "" : made.get(made.size() - 1).name;
    }

    /** The call that it makes next; empty once it is over. */
    String next() {
        return next;
    }

    Map<String, Object> own() {
        return own;
    }

    /** A call with what came of it. */
    private record Made(String name, Object answer, List<Exception> failure) {

        private static Made of(String name, Callable<?> effect) {
            try {
                Object answer = effect.call();
                return new Made(name, answer, List.of());
            } catch (Exception failed) {
                return new Made(name, name, List.of(failed));
            }
        }

        private Object outcome() throws Exception {
            if (!failure.isEmpty()) {
                throw failure.get(0);
            }
            return answer;
        }
    }

    /** Leaves the services, which let nothing pass but errors of the virtual machine. */
    private static final class Parked extends VirtualMachineError {

        private static final long serialVersionUID = 1L;

        private final String call;

        private Parked(String call) {
            this.call = call;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
