package dev.connections.compact;

import dev.connections.Flow;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.PeriodForm;
import dev.connections.lifecycle.Status;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes of a {@link Row} the connection that {@link RowWriter} wrote. */
final class RowReader {

    private final long[] rows;
    private final int at;
    private final long head;
    private final TypeBits bits;
    private final ByteReader rest;
    private final long flags;

    private RowReader(long[] rows, int at, TypeBits bits) {
        this.rows = rows;
        this.at = at;
        this.head = rows[at + Row.HEAD];
        this.bits = bits;
        this.rest = rest(rows, at);
        this.flags = rest.number();
    }

    private static ByteReader rest(long[] rows, int at) {
        ByteReader rest = new ByteReader(rows, at + Row.rest(rows[at + Row.HEAD]), Row.restLength(rows, at));
        for (int i = 0; i < RowWriter.FIRST_BYTES; i++) {
            rest.skip();
        }
        return rest;
    }

    /** The text of the connection's id, and no more. */
    static String id(long[] rows, int at) {
        ByteReader rest = rest(rows, at);
        rest.number();
        return rest.text();
    }

    static Connection read(long[] rows, int at, TypeBits bits, Flow flow) {
        return Connection.restore(new RowReader(rows, at, bits).form(flow));
    }

    private ConnectionForm form(Flow flow) {
        ConnectionForm.Builder form = ConnectionForm.builder();
        form.formVersion(ConnectionForm.VERSION)
                .source(flow.source().value())
                .destination(flow.destination().value())
                .activationMode(
                        (is(RowWriter.IMMEDIATE) ? ActivationMode.IMMEDIATE : ActivationMode.BY_DESTINATION).name())
                .historyPolicy((Row.pastIsShared(rows, at) ? HistoryPolicy.ALL : HistoryPolicy.FROM_ACTIVATION).name())
                .dataTypes(bits.names(Row.types(rows, at)))
                .status(Row.status(head).name())
                .refusedByDestination(is(RowWriter.REFUSED));
        if ((head & Row.OFFER_ENDS) != 0) {
            form.pendingUntil(Microseconds.ofSince1970(rows[at + Row.offer(head)]));
        }
        form.id(rest.text()).version(rest.number()).epoch(rest.number());
        readInstants(form);
        form.name(rest.text());
        if (is(RowWriter.OPEN_FOR)) {
            form.openFor(Duration.ofSeconds(rest.number(), rest.number()));
        }
        if (is(RowWriter.ALIAS)) {
            form.destinationAlias(rest.text());
        }
        form.proposedDataTypes(rest.texts());
        return form.periods(periods()).build();
    }

    private boolean is(int flag) {
        return (flags & flag) != 0;
    }

    private void readInstants(ConnectionForm.Builder form) {
        int turns = Row.turns(head);
        long created =
                turns == 0 ? rest.number() + Microseconds.since1970(Microseconds.FIRST) : turn(0) - rest.number();
        long updated = (turns == 0 ? created : turn(turns - 1)) + rest.number();
        form.createdAt(Microseconds.ofSince1970(created)).updatedAt(Microseconds.ofSince1970(updated));
    }

    private long turn(int index) {
        return rows[at + Row.FIRST_TURN + index];
    }

    private List<PeriodForm> periods() {
        List<PeriodForm> periods = new ArrayList<>();
        for (int i = 0; i < Row.periods(head); i++) {
            TreeSet<String> types = new TreeSet<>(bits.names(mask(i)));
            if (is(RowWriter.OTHER_TYPES)) {
                types.addAll(rest.texts());
            }
            boolean open = Row.status(head) == Status.ACTIVE && i + 1 == Row.periods(head);
            periods.add(PeriodForm.builder()
                    .from(Microseconds.ofSince1970(turn(2 * i)))
                    .until(open ? Optional.<Instant>empty() : Optional.of(Microseconds.ofSince1970(turn(2 * i + 1))))
                    .dataTypes(types)
                    .build());
        }
        return periods;
    }

    private long mask(int period) {
        return (head & Row.MIXED) == 0 ? Row.types(rows, at) : rows[at + Row.firstMask(head) + period];
    }
}
