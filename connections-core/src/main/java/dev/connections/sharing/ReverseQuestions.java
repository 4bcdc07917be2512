package dev.connections.sharing;

import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.compact.Row;
import dev.connections.compact.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a snapshot is asked about all connections of one organization. What cannot be answered is left out, and then the
 * answer says that it is not complete.
 */
final class ReverseQuestions {

    private static final Comparator<OrganizationId> BY_ID = Comparator.comparing(OrganizationId::value);

    private final Table table;
    private final Missed missed;
    private final long now;
    private final long latest;

    /**
     * Questions as of an instant.
     *
     * @param latest the last instant at which an item may have been collected
     */
    ReverseQuestions(Table table, Missed missed, long now, long latest) {
        this.table = table;
        this.missed = missed;
        this.now = now;
        this.latest = latest;
    }

    private interface Question {

        /** Answers for one connection, and says whether that could be answered. */
        boolean about(Flow flow, long[] rows, int row);
    }

    /**
     * The destinations for which every clause holds.
     *
     * @param consent what follows from the consent, once all the rest holds
     */
    Destinations destinations(OrganizationId source, Item item, Function<Flow, Reason> consent) {
        List<OrganizationId> found = new ArrayList<>();
        boolean complete = ask(table.from(source), (flow, rows, row) -> {
            Reason before = RowClauses.beforeConsent(table, rows, row, item, now, latest);
            Reason reason = before == Reason.PERMITTED ? consent.apply(flow) : before;
            if (reason == Reason.PERMITTED) {
                found.add(flow.destination());
            }
            return reason.outcome() != Outcome.INDETERMINATE;
        });
        found.sort(BY_ID);
        return new Destinations(found, complete);
    }

    UsableSources usableSources(OrganizationId destination) {
        Map<OrganizationId, DataTypes> found = new TreeMap<>(BY_ID);
        boolean complete = ask(table.to(destination), (flow, rows, row) -> {
            boolean known = !Row.missed(rows, row);
            if (known && Row.isActive(rows, row)) {
                found.put(flow.source(), table.dataTypes(rows, row));
            }
            return known;
        });
        return new UsableSources(found, complete);
    }

    private boolean ask(Stream<Flow> flows, Question question) {
        boolean complete = missed.strangers().isEmpty();
        for (Flow flow : flows.toList()) {
            int hash = Table.hash(flow);
            long[] rows = table.leaf(hash);
            complete &= question.about(flow, rows, table.find(rows, hash, flow));
        }
        return complete;
    }
}
