package dev.connections.lifecycle;

import static dev.connections.consistency.Consistency.require;

import dev.connections.DataTypes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The periods in which a connection was active: sorted, disjoint, only the last one open. An empty period counts as a
 * first sharing. A change of the data types while active ends one period and begins another at the same instant.
 */
public final class Periods {

    /** No period: the connection has never been active. */
    static final Periods NONE = new Periods();

    private final Period[] sorted;

    private Periods(Period... sorted) {
        this.sorted = sorted;
    }

    static Periods restore(String subject, List<Period> periods) {
        for (int i = 0; i < periods.size(); i++) {
            checkEnd(subject, periods, i);
        }
        return new Periods(periods.toArray(Period[]::new));
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
        Period[] more = Arrays.copyOf(sorted, sorted.length + 1);
        more[sorted.length] = Period.open(from, dataTypes);
        return new Periods(more);
    }

    Periods closed(Instant at) {
        Period[] ended = sorted.clone();
        ended[sorted.length - 1] = last().closed(at);
        return new Periods(ended);
    }

    /** {@return the periods in order} */
    public List<Period> list() {
        return Collections.unmodifiableList(Arrays.asList(sorted));
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** {@return whether the last of them still goes on} */
    public boolean isOpen() {
        return !isEmpty() && last().isOpen();
    }

    /**
     * The first of them.
     *
     * @return the first
     * @throws IndexOutOfBoundsException if there is none
     */
    public Period first() {
        return sorted[0];
    }

    /**
     * The last of them.
     *
     * @return the last
     * @throws IndexOutOfBoundsException if there is none
     */
    public Period last() {
        return sorted[sorted.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Periods periods && Arrays.equals(sorted, periods.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    /** {@return the periods in order} */
    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
