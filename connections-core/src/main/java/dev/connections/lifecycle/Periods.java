package dev.connections.lifecycle;

import static dev.connections.consistency.Consistency.require;

import dev.connections.DataTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods in which a connection was active: sorted, disjoint, only the last one open. An empty period counts as a
 * first sharing. A change of the data types while active ends one period and begins another at the same instant.
 */
public final class Periods {

    /** No period: the connection has never been active. */
    static final Periods NONE = new Periods(List.of());

    private final List<Period> sorted;

    private Periods(List<Period> sorted) {
        this.sorted = sorted;
    }

    static Periods restore(String subject, List<Period> periods) {
        for (int i = 0; i < periods.size(); i++) {
            checkEnd(subject, periods, i);
        }
        return new Periods(List.copyOf(periods));
    }

    private static void checkEnd(String subject, List<Period> periods, int index) {
        Period period = periods.get(index);
        boolean last = index == periods.size() - 1;
        require(last || !period.isOpen(), subject, "only the last period is open");
        period.until().ifPresent(end -> {
            require(!end.isBefore(period.from()), subject, "no period ends before it begins");
            require(last || !periods.get(index + 1).from().isBefore(end), subject, "periods are sorted and disjoint");
        });
    }

    Periods opened(Instant from, DataTypes dataTypes) {
        List<Period> more = new ArrayList<>(sorted);
        more.add(Period.open(from, dataTypes));
        return new Periods(List.copyOf(more));
    }

    Periods closed(Instant at) {
        List<Period> ended = new ArrayList<>(sorted);
        ended.set(ended.size() - 1, last().closed(at));
        return new Periods(List.copyOf(ended));
    }

    /** {@return the periods in order} */
    public List<Period> list() {
        return sorted;
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return sorted.isEmpty();
    }

    /** {@return whether the last of them still goes on} */
    public boolean isOpen() {
        return !isEmpty() && last().isOpen();
    }

    /** {@return the first of them} */
    public Period first() {
        return sorted.get(0);
    }

    /** {@return the last of them} */
    public Period last() {
        return sorted.get(sorted.size() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Periods periods && sorted.equals(periods.sorted);
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    /** {@return the periods in order} */
    @Override
    public String toString() {
        return sorted.toString();
    }
}
