package dev.connections.sharing;

import dev.connections.Item;
import dev.connections.compact.Row;
import dev.connections.compact.Table;

/** Gathers from a row of a table the facts of which {@link Clauses} speaks. */
final class RowClauses {

    private RowClauses() {}

    /**
     * The first clause that fails, up to the consent.
     *
     * @param row where the connection's row begins
     * @param latest the last instant at which an item may have been collected
     * @return {@link Reason#PERMITTED} if the consent is still to be asked
     */
    static Reason beforeConsent(Table table, long[] rows, int row, Item item, long now, long latest) {
        if (Row.missed(rows, row)) {
            return Reason.CONNECTION_UNAVAILABLE;
        }
        long type = table.palette(rows, row).bit(item.dataType()) & Row.types(rows, row);
        Reason reason = Clauses.now(Row.isActive(rows, row), Row.isOpenOffer(rows, row, now), type != 0);
        if (reason != Reason.PERMITTED) {
            return reason;
        }
        long collected = item.collectedAtMicros();
        int turn = Row.turn(rows, row, collected);
        boolean shared = Row.isShared(rows, row, turn, type);
        return Clauses.then(
                collected <= latest,
                shared,
                !shared && Row.isUnbegun(rows, row, turn, type),
                Row.pastIsShared(rows, row),
                item);
    }
}
