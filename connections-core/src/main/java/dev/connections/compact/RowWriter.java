package dev.connections.compact;

import dev.connections.Alias;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Period;
import dev.connections.lifecycle.Settings;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes a connection as a {@link Row}; {@link RowReader} reads it. */
final class RowWriter {

    static final int IMMEDIATE = 1;
    static final int REFUSED = 2;
    static final int OPEN_FOR = 4;
    static final int ALIAS = 8;
    static final int OTHER_TYPES = 16;

    /** The first bytes are for their length and for the hash. */
    static final int FIRST_BYTES = 6;

    private static final int MOST_LONGS = 0xFFFF;

    private final Connection connection;
    private final TypeBits bits;
    private final List<Period> periods;

    private RowWriter(Connection connection, TypeBits bits) {
        this.connection = connection;
        this.bits = bits;
        this.periods = connection.periods().list();
    }

    /**
     * A connection as longs.
     *
     * @param hash the hash by which the row is to be found
     * @param palette the number of the palette of its types
     * @param bits that palette: a bit at least for each type that is accepted or proposed
     */
    static long[] write(Connection connection, long parties, int hash, int palette, TypeBits bits, boolean missed) {
        return new RowWriter(connection, bits).write(parties, hash, palette, missed);
    }

    private long[] write(long parties, int hash, int palette, boolean missed) {
        boolean mixed = periods.stream().anyMatch(period -> !period.dataTypes().equals(connection.dataTypes()));
        int turns = periods.size() * 2 - (connection.periods().isOpen() ? 1 : 0);
        long head = Row.head(
                        connection.status(),
                        connection.settings().historyPolicy(),
                        connection.pendingUntil().isPresent(),
                        mixed,
                        missed)
                | ((long) palette << Row.FLAGS)
                | ((long) turns << Row.TURNS);
        long[] row = rest().toLongs(Row.rest(head));
        row[0] = parties;
        row[Row.HEAD] = head;
        row[Row.TYPES] = bits.bits(connection.dataTypes());
        connection.pendingUntil().ifPresent(end -> row[Row.offer(head)] = Microseconds.since1970(end));
        writePeriods(row, head);
        int length = row.length - Row.rest(head);
        if (length > MOST_LONGS) {
            throw new DoesNotFitException(connection + " has more text than a snapshot takes");
        }
        row[Row.rest(head)] = Row.restStart(length, hash, row[Row.rest(head)]);
        return row;
    }

    private void writePeriods(long[] row, long head) {
        int turn = Row.FIRST_TURN;
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            row[turn++] = Microseconds.since1970(period.from());
            if (!period.isOpen()) {
                row[turn++] = Microseconds.since1970(period.until().orElseThrow());
            }
            if ((head & Row.MIXED) != 0) {
                row[Row.firstMask(head) + i] = bits.bits(period.dataTypes());
            }
        }
    }

    private ByteWriter rest() {
        Settings settings = connection.settings();
        boolean others = !periods.stream().allMatch(period -> bits.haveAll(period.dataTypes()));
        ByteWriter bytes = new ByteWriter();
        for (int i = 0; i < FIRST_BYTES; i++) {
            bytes.number(0);
        }
        bytes.number((settings.activationMode() == ActivationMode.IMMEDIATE ? IMMEDIATE : 0)
                | (connection.refusedByDestination() ? REFUSED : 0)
                | (settings.openFor().isPresent() ? OPEN_FOR : 0)
                | (connection.destinationAlias().isPresent() ? ALIAS : 0)
                | (others ? OTHER_TYPES : 0));
        bytes.text(connection.id().value());
        bytes.number(connection.version());
        bytes.number(connection.epoch());
        writeInstants(bytes);
        bytes.text(connection.name().value());
        settings.openFor().ifPresent(time -> writeDuration(bytes, time));
        connection.destinationAlias().map(Alias::value).ifPresent(bytes::text);
        bytes.texts(connection.proposedDataTypes().names());
        if (others) {
            periods.forEach(period -> bytes.texts(others(period.dataTypes())));
        }
        return bytes;
    }

    private List<String> others(DataTypes types) {
        return types.names().stream()
                .filter(name -> bits.bit(DataType.of(name)) == 0)
                .toList();
    }

    /** No period is older than the connection, or younger than its last change: distances take few bytes. */
    private void writeInstants(ByteWriter bytes) {
        long created = Microseconds.since1970(connection.createdAt());
        long updated = Microseconds.since1970(connection.updatedAt());
        if (periods.isEmpty()) {
            bytes.number(created - Microseconds.since1970(Microseconds.FIRST));
            bytes.number(updated - created);
        } else {
            bytes.number(Microseconds.since1970(periods.get(0).from()) - created);
            bytes.number(updated - lastTurn());
        }
    }

    private long lastTurn() {
        Period last = connection.periods().last();
        return Microseconds.since1970(Optional.of(last).flatMap(Period::until).orElse(last.from()));
    }

    private static void writeDuration(ByteWriter bytes, Duration time) {
        bytes.number(time.getSeconds());
        bytes.number(time.getNano());
    }
}
