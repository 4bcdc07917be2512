package dev.connections.contract;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.lifecycle.Connection;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.Connections;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import dev.connections.service.TokenFilter;
import dev.connections.spi.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What an operation is given to be tried with: {@link #over} makes adapters of which one call fails, and
 * {@link #stopwatch} is the watch on which that call may take too long. Used by one thread.
 */
public final class FaultyPorts implements Interception {

    private static final long TOO_LONG = Duration.ofDays(1).toNanos();

    private final Optional<Fault> fault;
    private final int index;
    private final List<Object> changeable = new ArrayList<>();
    private final List<RecordedCall> calls = new ArrayList<>();
    private AtomicLong stopwatch = new AtomicLong(Long.MAX_VALUE - 1);
    private Optional<Adapters> adapters = Optional.empty();
    private boolean isWatched;
    private boolean isWatchMissing;
    private boolean carriedOut;

    FaultyPorts(Optional<Fault> fault, int index) {
        this.fault = fault;
        this.index = index;
    }

    @Override
    public Adapters over(Adapters real) {
        Adapters faulty = Interception.super.over(real);
        adapters = Optional.of(faulty);
        return faulty;
    }

    /**
     * The watch on which a call takes too long. The services that ask for consent must be built with it, or no answer
     * is ever too late.
     *
     * @return what {@link dev.connections.service.SharingBuilder#stopwatch} takes; in nanoseconds
     */
    public LongSupplier stopwatch() {
        isWatched = true;
        return () -> stopwatch.get();
    }

    /** Lets time pass on another watch, which the services have. */
    void use(AtomicLong watch) {
        isWatched = true;
        stopwatch = watch;
    }

    List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    /** Whether the faulty call did nevertheless what it was asked for. */
    boolean carriedOut() {
        return carriedOut;
    }

    void letTimePass(PortMethod method) {
        isWatchMissing |= method == PortMethod.STATEMENTS && !isWatched;
        stopwatch.addAndGet(TOO_LONG);
    }

    /** An answer that is emptied before the next call of any port. */
    Object changedLater(Object answer) {
        Object copy = FaultyAnswers.changeable(answer);
        changeable.add(copy);
        return copy;
    }

    @Override
    public Object around(PortMethod method, Supplier<?> call) {
        throw new IllegalStateException("the question of " + method + " is needed");
    }

    @Override
    public Object around(PortMethod method, List<?> question, Supplier<?> call) {
        changeable.forEach(FaultyAnswers::empty);
        if (fault.isPresent() && calls.size() == index) {
            calls.add(new RecordedCall(method, question, Optional.empty()));
            return fault.get().distort(new FaultyCall(this, method, question, () -> {
                carriedOut = true;
                return call.get();
            }));
        }
        Object answer = call.get();
        calls.add(new RecordedCall(method, question, Optional.ofNullable(answer)));
        return answer;
    }

    /** Asks the services again from inside a port, over the same adapters. */
    void askEverything() {
        Adapters same = adapters.orElseThrow();
        same.repository().all(Position.START, 1).stream().findFirst().ifPresent(some -> askAbout(some, same));
    }

    private static void askAbout(Connection some, Adapters same) {
        Flow flow = some.flow();
        Connections connections =
                Connections.over(same.repository(), same.directory()).build();
        Sharing sharing = Sharing.over(same.repository(), same.directory(), same.consents())
                .build();
        ShareTokens tokens = ShareTokens.over(same.repository(), same.shareTokens(), same.consents())
                .build();
        connections.list(flow.source(), ConnectionFilter.all());
        connections.show(flow.source(), some.id());
        sharing.decide(flow, Item.of(Cast.EVENTS).about(Cast.ANN).collectedAt(some.updatedAt()));
        sharing.usableSources(flow.destination());
        tokens.inbound(flow.destination(), TokenFilter.all());
        tokens.outbound(flow.source(), TokenFilter.all());
    }

    /** Throws unless the fault has happened, in full. */
    void requireInjected() {
        if (calls.size() <= index) {
            throw new IllegalStateException("only " + calls.size() + " calls: not the same as without a fault");
        }
        if (isWatchMissing) {
            throw new IllegalStateException("no answer can be late: build the services with the stopwatch given");
        }
    }

    /** A call, and what it answered; nothing if it was the faulty one. */
    record RecordedCall(PortMethod method, List<?> question, Optional<Object> answer) {}
}
