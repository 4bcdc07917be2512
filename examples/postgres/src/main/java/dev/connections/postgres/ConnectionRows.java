package dev.connections.postgres;

import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.PeriodForm;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a connection lies in its table: what never changes, and what a change writes anew. */
final class ConnectionRows {

    static final String INSERT = """
            insert into connection (form_version, name, data_types, proposed_data_types, status, pending_until,
                refused_by_destination, periods_from, periods_until, periods_types, epoch, version, updated_at,
                id, source, destination, destination_alias, activation_mode, history_policy, open_for, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    static final String UPDATE = """
            update connection set (form_version, name, data_types, proposed_data_types, status, pending_until,
                refused_by_destination, periods_from, periods_until, periods_types, epoch, version, updated_at)
            = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            where id = ? and version = ?""";

    private ConnectionRows() {}

    static Query giveChanging(Query query, ConnectionForm form) throws SQLException {
        return query.with(form.formVersion())
                .with(form.name())
                .withTexts(form.dataTypes())
                .withTexts(form.proposedDataTypes())
                .with(form.status())
                .withInstant(form.pendingUntil())
                .with(form.refusedByDestination())
                .withNumbers(form.periods().stream()
                        .map(period -> Optional.of(micros(period.from())))
                        .toList())
                .withNumbers(form.periods().stream()
                        .map(period -> period.until().map(ConnectionRows::micros))
                        .toList())
                .withTexts(form.periods().stream()
                        .map(period -> String.join(",", period.dataTypes()))
                        .toList())
                .with(form.epoch())
                .with(form.version())
                .with(form.updatedAt());
    }

    static Query giveFixed(Query query, ConnectionForm form) throws SQLException {
        return query.with(form.id())
                .with(form.source())
                .with(form.destination())
                .withText(form.destinationAlias())
                .with(form.activationMode())
                .with(form.historyPolicy())
                .withText(form.openFor().map(Duration::toString))
                .with(form.createdAt());
    }

    static Connection read(Row row) throws SQLException {
        return row.restored("connection " + row.text("id"), ConnectionRows::restore);
    }

    private static Connection restore(Row row) throws SQLException {
        return Connection.restore(ConnectionForm.builder()
                .formVersion((int) row.number("form_version"))
                .id(row.text("id"))
                .source(row.text("source"))
                .destination(row.text("destination"))
                .destinationAlias(row.optionalText("destination_alias"))
                .activationMode(row.text("activation_mode"))
                .historyPolicy(row.text("history_policy"))
                .openFor(row.optionalText("open_for").map(Duration::parse))
                .name(row.text("name"))
                .dataTypes(row.texts("data_types"))
                .proposedDataTypes(row.texts("proposed_data_types"))
                .status(row.text("status"))
                .pendingUntil(row.optionalInstant("pending_until"))
                .refusedByDestination(row.truth("refused_by_destination"))
                .periods(periods(row.numbers("periods_from"), row.numbers("periods_until"), row.texts("periods_types")))
                .epoch(row.number("epoch"))
                .version(row.number("version"))
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .build());
    }

    private static List<PeriodForm> periods(List<Optional<Long>> from, List<Optional<Long>> until, List<String> types) {
        if (from.size() != until.size() || from.size() != types.size()) {
            throw new IllegalArgumentException("periods of unequal parts");
        }
        List<PeriodForm> periods = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            periods.add(PeriodForm.builder()
                    .from(instant(from.get(i).orElseThrow()))
                    .until(until.get(i).map(ConnectionRows::instant))
                    .dataTypes(List.of(types.get(i).split(",", -1)))
                    .build());
        }
        return periods;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
