package dev.connections.sharing;

import dev.connections.DataType;
import dev.connections.lifecycle.Period;
import java.time.Instant;
import java.util.List;

/** Places a collection time against the periods in which a connection was active. */
enum History {
    /** Before the first activation, or while active before the type was first shared. */
    BEFORE_SHARING,
    /** In a period that carried the type. */
    SHARED,
    /** After the first activation while not active, or while the type was switched off. */
    IN_GAP;

    /** Places an instant against sorted periods, of which there is at least one. */
    static History of(List<Period> periods, DataType type, Instant collectedAt) {
        int last = lastNotAfter(periods, collectedAt);
        if (last < 0) {
            return BEFORE_SHARING;
        }
        Period period = periods.get(last);
        if (!period.contains(collectedAt)) {
            return IN_GAP;
        }
        if (period.dataTypes().contains(type)) {
            return SHARED;
        }
        return periods.subList(0, last).stream()
                        .anyMatch(earlier -> earlier.dataTypes().contains(type))
                ? IN_GAP
                : BEFORE_SHARING;
    }

    private static int lastNotAfter(List<Period> periods, Instant instant) {
        int low = 0;
        int high = periods.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (periods.get(middle).from().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }
}
