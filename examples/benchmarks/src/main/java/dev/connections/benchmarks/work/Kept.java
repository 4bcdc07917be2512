package dev.connections.benchmarks.work;

import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.PeriodForm;
import dev.connections.lifecycle.Status;
import java.util.ArrayList;
import java.util.List;

/** The library's connections, made of numbers. */
public final class Kept {

    private Kept() {}

    /**
     * The connection that the numbers stand for.
     *
     * @param number the number in its id
     * @param bare the numbers
     * @return the connection
     */
    public static Connection connection(int number, BareConnection bare) {
        return connection(
                "connection-" + number,
                Names.organization(bare.source()).value(),
                Names.organization(bare.destination()).value(),
                bare);
    }

    /** {@return the same under other names} */
    public static Connection connection(String id, String source, String destination, BareConnection bare) {
        List<String> types = Names.types(bare.types());
        List<PeriodForm> periods = periods(bare, types);
        ConnectionForm.Builder form = ConnectionForm.builder();
        form.formVersion(ConnectionForm.VERSION)
                .id(id)
                .source(source)
                .destination(destination)
                .activationMode("BY_DESTINATION")
                .historyPolicy("FROM_ACTIVATION")
                .name("Newsletter")
                .dataTypes(types)
                .proposedDataTypes(List.of())
                .status(bare.status().name())
                .refusedByDestination(false)
                .periods(periods)
                .epoch(periods.size())
                .version(3L * periods.size() + 3)
                .createdAt(Times.instant(Times.FIRST - Times.DAY))
                .updatedAt(Times.instant(Times.LAST + 1));
        return Connection.restore(form.build());
    }

    /** What lies between the gaps; the last one is open if the connection is active. */
    private static List<PeriodForm> periods(BareConnection bare, List<String> types) {
        List<PeriodForm> periods = new ArrayList<>();
        long[] gaps = bare.gaps();
        long from = bare.activatedAt();
        for (int i = 0; i < gaps.length; i += 2) {
            periods.add(period(from, types).until(Times.instant(gaps[i])).build());
            from = gaps[i + 1];
        }
        PeriodForm.Builder last = period(from, types);
        periods.add((bare.status() == Status.ACTIVE ? last : last.until(Times.instant(Times.LAST + 1))).build());
        return periods;
    }

    private static PeriodForm.Builder period(long from, List<String> types) {
        PeriodForm.Builder period = PeriodForm.builder();
        period.from(Times.instant(from)).dataTypes(types);
        return period;
    }
}
