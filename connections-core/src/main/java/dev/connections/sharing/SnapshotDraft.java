package dev.connections.sharing;

import dev.connections.ConnectionId;
import dev.connections.InconsistentException;
import dev.connections.compact.DoesNotFitException;
import dev.connections.compact.Table;
import dev.connections.compact.TableDraft;
import dev.connections.consistency.Consistency;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.EventType;
import java.util.List;
import java.util.Optional;

/** What the next snapshot knows of connections: folds events into them, and notices what is missing. */
final class SnapshotDraft {

    private final TableDraft table;
    private final Missed.Draft missed;

    SnapshotDraft(Table table, Missed missed) {
        this.table = table.draft();
        this.missed = new Missed.Draft(missed);
    }

    void apply(ConnectionEvent event) {
        Optional<Connection> known = table.find(event.connection());
        if (known.isPresent()) {
            follow(known.get(), event);
        } else if (event.type() == EventType.CREATED) {
            begin(event);
        } else {
            missed.addStranger(event.connection(), event.sequence());
        }
    }

    /** Two connections of one pair cannot be: then neither is known to be right. */
    private void begin(ConnectionEvent created) {
        Connection first;
        try {
            first = Connection.fold(List.of(created));
        } catch (InconsistentException wrong) {
            missed.addStranger(created.connection(), created.sequence());
            return;
        }
        Optional<Connection> other = table.find(first.flow());
        if (other.isPresent()) {
            lose(other.get(), other.get().version());
            missed.addStranger(created.connection(), created.sequence());
        } else {
            put(first);
        }
    }

    private void follow(Connection known, ConnectionEvent event) {
        if (event.sequence() <= known.version()) {
            if (!isRepeated(known, event)) {
                lose(known, event.sequence());
            }
        } else if (event.sequence() == known.version() + 1 && !missed.contains(known.id())) {
            next(known, event);
        } else {
            lose(known, event.sequence());
        }
    }

    /** Whether an event that is no news agrees with what is known, as far as that can be told. */
    private static boolean isRepeated(Connection known, ConnectionEvent event) {
        boolean inTime = event.sequence() == known.version()
                ? event.at().equals(known.updatedAt())
                : !event.at().isAfter(known.updatedAt());
        return inTime
                && event.terms().stream().allMatch(known.terms()::equals)
                && (event.sequence() > 1 || event.at().equals(known.createdAt()));
    }

    private void next(Connection known, ConnectionEvent event) {
        Connection next;
        try {
            next = known.apply(event);
        } catch (InconsistentException wrong) {
            lose(known, event.sequence());
            return;
        }
        keep(next, false);
    }

    /** Puts a connection into the table. One that does not fit is missed: no other may suffer from it. */
    private boolean keep(Connection connection, boolean behind) {
        try {
            table.put(connection, behind);
            return true;
        } catch (DoesNotFitException tooLarge) {
            table.find(connection.id())
                    .ifPresentOrElse(
                            known -> lose(known, connection.version()),
                            () -> missed.addStranger(connection.id(), connection.version()));
            return false;
        }
    }

    private void lose(Connection known, long sequence) {
        missed.add(known.id(), Math.max(sequence, known.version()));
        table.put(known, true);
    }

    /** Takes a connection as the repository has it, unless more is known of it already. */
    void reload(Connection read) {
        Optional<Connection> known = knownAs(read);
        if (known.isEmpty() || read.version() >= known.get().version()) {
            put(read);
        }
    }

    /** Takes a connection as a snapshot knew it: what was missed is missed still. */
    void resume(Connection kept) {
        require(knownAs(kept).isEmpty(), kept, "it is there once");
        boolean behind = missed.contains(kept.id());
        if (behind) {
            require(missed.reached(kept.id()) >= kept.version(), kept, "what it missed is not before what it knows");
            missed.add(kept.id(), missed.reached(kept.id()));
        }
        table.put(kept, behind);
    }

    private Optional<Connection> knownAs(Connection read) {
        Optional<Connection> known = table.find(read.id());
        Optional<Connection> other = known.isPresent() ? known : table.find(read.flow());
        other.ifPresent(connection -> require(
                connection.id().equals(read.id()) && connection.terms().equals(read.terms()),
                read,
                "it is the one connection of its pair, for ever"));
        return known;
    }

    private static void require(boolean holds, Connection connection, String invariant) {
        Consistency.require(holds, "connection " + connection.id(), invariant);
    }

    private void put(Connection connection) {
        ConnectionId id = connection.id();
        long reached = missed.reached(id);
        boolean behind = reached > connection.version();
        boolean kept = keep(connection, behind);
        if (kept && behind) {
            missed.add(id, reached);
        } else if (kept) {
            missed.remove(id);
        }
    }

    Missed missed() {
        return missed.done();
    }

    Table table() {
        return table.done();
    }
}
